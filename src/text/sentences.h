// Sentences of running text.
#pragma once

#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::text {

// Splits at . ! ? and at line breaks; not after abbreviations ("t.ex.", "kl.", "1 kap. 2 §"), ordinals,
// initials or inside numbers and dates. Headings, list items and table rows that end a line are sentences of
// their own. Spans into `utf8` without surrounding white space, in order, none empty.
[[nodiscard]] std::vector<Span> sentences(std::string_view utf8);

// The same for text whose lines were broken to fit a page: a single line break before a small letter does not
// end a sentence.
[[nodiscard]] std::vector<Span> running_sentences(std::string_view utf8);

}  // namespace svea::text
