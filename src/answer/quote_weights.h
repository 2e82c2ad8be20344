// The linear model that ranks sentences, and the score below which the documents hold no answer.
#pragma once

#include <array>

#include "answer/evidence.h"

namespace svea::answer {

// In the order of Feature. Learnt by tools/learn_quotes (its README says how) on the questions marked `fit`.
extern const std::array<double, k_features> k_quote_weights;

// A best sentence that scores lower than this is no answer to a question with so many content words. The more
// words a person uses, the fewer of them the right passage repeats: what is asked for falls with each.
[[nodiscard]] double answer_score_min(std::size_t content_words);

// Higher is better; comparable between questions.
[[nodiscard]] double quote_score(const Features& features);

}  // namespace svea::answer
