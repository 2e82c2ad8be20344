// The questions of a set as examples for learning the rank, and how well weights rank them.
#pragma once

#include <string_view>
#include <vector>

#include "evaluation/learn_rank.h"
#include "evaluation/retrieval_set.h"

namespace svea::evaluation {

// One example for each answerable question of the split ("" for all), with every passage of the set as a
// candidate, without the first stage of an index.
[[nodiscard]] std::vector<RankExample> rank_examples(const RetrievalSet& set, std::string_view split);

// Of the examples' candidates, the right one and the `count` hardest by an even rank: the easy ones teach
// little and take most of the time.
[[nodiscard]] std::vector<RankExample> hardest(const std::vector<RankExample>& examples, std::size_t count);

struct RankScores {
  std::size_t questions = 0;
  double first = 0;
  double first_ten = 0;
};
[[nodiscard]] RankScores score_weights(const std::vector<RankExample>& examples,
                                       const search::EvidenceValues& weights);

}  // namespace svea::evaluation
