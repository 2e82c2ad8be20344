// Holds a model's finished text against the passages it cites.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/conversation.h"
#include "search/search_index.h"

namespace svea::answer {

struct Verified {
  std::vector<model::Citation> citations;  // one for each n in the text, in the order of their first mark
  std::vector<std::string> unsupported;    // sentences that no passage they cite carries
};

// Every [n] in `answer` is at most hits.size(). A citation's quote is the passage's sentence that best
// carries the sentence that cites it. A sentence in another language than its passage is not judged: they
// share no words.
[[nodiscard]] Verified verify(std::string_view answer, std::span<const search::Hit> hits);

}  // namespace svea::answer
