// The sentences of the retrieved passages, the likeliest answer first.
#pragma once

#include <span>
#include <vector>

#include "answer/question.h"
#include "answer/sentence.h"

namespace svea::answer {

struct RankedSentence {
  std::size_t sentence = 0;  // index into the sentences
  double score = 0;          // quote_score(), and more under the very question that is asked
};

// Headings and questions are evidence for what stands under them, but no answers: they are not in the list.
// Sentences of equal score keep their order.
[[nodiscard]] std::vector<RankedSentence> rank_sentences(const Question& question,
                                                         std::span<const search::Hit> hits,
                                                         std::span<const PassageSentence> sentences);

}  // namespace svea::answer
