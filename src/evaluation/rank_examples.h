// The questions of a set as examples for learning the rank, and how well weights rank them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "evaluation/learn_rank.h"
#include "evaluation/retrieval_set.h"

namespace svea::evaluation {

// One example for each answerable question of the split ("" for all) with the candidates of an index: of a
// small set all that share a part of a word with it, of a large one those that share most stems, as many as
// an index would look at. Without a question whose right passage is not among them.
[[nodiscard]] std::vector<RankExample> rank_examples(const RetrievalSet& set, std::string_view split);

struct RankScores {
  std::size_t questions = 0;
  double first = 0;
  double first_ten = 0;
};
[[nodiscard]] RankScores score_weights(std::span<const RankExample> examples,
                                       const search::EvidenceValues& weights);

}  // namespace svea::evaluation
