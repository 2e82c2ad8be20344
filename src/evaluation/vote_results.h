// What people's votes say of the models they compared.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "evaluation/bradley_terry.h"
#include "model/vote.h"

namespace svea::evaluation {

struct ModelResult {
  std::string model;
  Strength strength;
  std::size_t votes = 0;  // comparisons it was in
  std::size_t best = 0;   // and was preferred
  std::size_t equal = 0;
  std::size_t all_bad = 0;
};

// Strongest first. The one preferred has won against each of the others; where all were as good, or none good
// enough, all have tied.
[[nodiscard]] std::vector<ModelResult> results_of(std::span<const model::Vote> votes);

}  // namespace svea::evaluation
