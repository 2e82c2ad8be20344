// The linear model that ranks sentences, and the score below which the documents hold no answer.
#pragma once

#include <array>

#include "answer/evidence.h"

namespace svea::answer {

// In the order of Feature. Learnt by svea-learn-quotes from the questions marked `fit` of SweQUAD-MC
// (Kalpakchi and Boye, CC BY 4.0) and of the demo, and from nothing else. Differences of scores are log odds.
extern const std::array<double, k_features> k_quote_weights;

// A best sentence that scores lower than this is no answer to a question with so many content words. The more
// words a person uses, the fewer of them the right passage repeats: what is asked for falls with each. Set as
// high as it can be while about one in twelve of the demo's answerable questions is refused
// (svea-learn-quotes reports it): those are worded freely, as people's are.
[[nodiscard]] double answer_score_min(std::size_t content_words);

// Higher is better; comparable between questions.
[[nodiscard]] double quote_score(const Features& features);

}  // namespace svea::answer
