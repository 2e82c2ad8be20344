// A quote as Markdown: running text stays running text, lists stay lists, table rows get their column
// headings.
#pragma once

#include <span>
#include <string>

#include "answer/quote.h"
#include "search/search_index.h"

namespace svea::answer {

// Ends with "[n]".
[[nodiscard]] std::string quote_as_markdown(const Quote& quote, int n,
                                            std::span<const PassageSentence> sentences,
                                            std::span<const search::Hit> hits);

}  // namespace svea::answer
