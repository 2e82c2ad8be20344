// Learns the weights of the linear rank (search/rank.h) from questions whose right passage is known.
#pragma once

#include <span>
#include <vector>

#include "search/evidence.h"

namespace svea::evaluation {

// One question: the evidence in each candidate, and which of them is right.
struct RankExample {
  std::vector<search::EvidenceValues> candidates;
  std::size_t right = 0;     // index into candidates
  bool is_question = false;  // else words to look for
};

// The weights that make the right candidates most likely in a softmax over each question's candidates
// (ListNet's top-one loss, Cao et al. 2007) less l2 times their squares, found by Adam (Kingma and Ba, 2015).
// Evidence is learnt from as if all kinds were spread alike, so that l2 weighs on all alike; no weight of
// what speaks for a passage (search::speaks_for) is below 0. The same each time.
[[nodiscard]] search::EvidenceValues learn_weights(std::span<const RankExample> examples, double l2);

}  // namespace svea::evaluation
