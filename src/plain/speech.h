// What somebody is quoted as saying, which nobody else may rewrite.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::plain {

// Where the sentences of spoken paragraphs start: those that begin with a dash and name who said it, and
// those between quotation marks. `sentences` are those of the text, in order.
[[nodiscard]] std::set<std::size_t> spoken_sentences(std::string_view text,
                                                     const std::vector<text::Span>& sentences);

}  // namespace svea::plain
