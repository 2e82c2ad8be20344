// The linear model that ranks sentences, and the score below which the documents hold no answer.
#pragma once

#include <array>

#include "answer/evidence.h"

namespace svea::answer {

// In the order of Feature. Learnt by tools/learn_quotes (its README says how) on the questions marked `fit`.
extern const std::array<double, k_features> k_quote_weights;

// A best sentence below this is no answer. Chosen on the same questions, each also asked with its own passage
// taken away: at most 6 % of those with an answer fall below.
extern const double k_answer_score_min;

// Higher is better; comparable between questions.
[[nodiscard]] double quote_score(const Features& features);

}  // namespace svea::answer
