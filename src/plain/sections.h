// Sections of a text without headings.
#pragma once

#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::plain {

// Whether the text is long and nothing but paragraphs of running text, maybe under a title.
[[nodiscard]] bool wants_headings(std::string_view text);

// Paragraphs that follow each other, until they are long enough for a heading of their own. In order; the
// first is the text's beginning. Spans of whole lines.
[[nodiscard]] std::vector<text::Span> sections_of(std::string_view text);

}  // namespace svea::plain
