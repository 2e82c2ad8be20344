// Learns the weights that rank sentences (answer/quote_weights.h) and the score below which there is no
// answer.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "answer/evidence.h"
#include "evaluation/retrieval_set.h"
#include "evaluation/set_library.h"

namespace svea::evaluation {

using QuoteWeights = std::array<double, answer::k_features>;

// One question with the sentences that came back for it.
struct QuoteExample {
  enum class Truth {
    wrong,
    right,
    unclear
  };  // unclear: holds the answer's words, but in another passage than the right one
  std::vector<answer::Features> sentences;
  std::vector<Truth> truths;  // parallel
};

// Of the answerable questions of `split`.
[[nodiscard]] Result<std::vector<QuoteExample>> quote_examples(const RetrievalSet& set,
                                                               const SetLibrary& library,
                                                               const std::string& split);

// The weights that make the right sentences most likely in a softmax over each question's clear ones, less
// l2/2 times their squares, found by Adam (Kingma and Ba, 2015). Examples without a right sentence are left
// out.
[[nodiscard]] QuoteWeights learn_quote_weights(std::span<const QuoteExample> examples, double l2);

}  // namespace svea::evaluation
