// Holds a model's finished text against the passages it cites.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "answer/differences.h"
#include "model/conversation.h"
#include "search/search_index.h"

namespace svea::answer {

struct Verified {
  std::vector<model::Citation> citations;  // one for each n in the text, in the order of their first mark
  std::vector<model::CheckedSentence> sentences;  // those that assert something, in the order of the text
  std::vector<Place> places;                      // the sentences of passages that the answer rests on
};

// Every [n] in `answer` is at most hits.size(). A citation's quote is the passage's sentence that best
// carries the sentence that cites it. A sentence in another language than its passages shares no words with
// them: only its figures are judged. A sentence that cites nothing gets the nearest sentence of all hits.
[[nodiscard]] Verified verify(std::string_view answer, std::span<const search::Hit> hits);

// True when there are sentences and every one of them lacks support.
[[nodiscard]] bool is_all_unsupported(std::span<const model::CheckedSentence> sentences);

}  // namespace svea::answer
