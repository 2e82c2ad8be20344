#include "evaluation/learn_quotes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "answer/question.h"
#include "answer/retrieve.h"
#include "answer/sentence.h"
#include "evaluation/contains.h"

namespace svea::evaluation {
namespace {

using Truth = QuoteExample::Truth;

double score(const answer::Features& sentence, const QuoteWeights& weights) {
  const auto& values = sentence.values();
  return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
}

Result<QuoteExample> example_of(const SetQuestion& asked, const SetLibrary& library) {
  const auto right = library.document_of(asked.passage);
  const References references(asked.answers);
  const auto hits = TRY(answer::retrieve(asked.question, library.reach(), library.ports()));
  const auto sentences = answer::passage_sentences(hits);
  QuoteExample example;
  example.sentences = answer::evidence(answer::understand(asked.question, asked.question), hits, sentences);
  for (const auto& sentence : sentences) {
    const bool contains = references.any_in(answer::written(sentence, hits));
    const bool is_right_passage = hits[sentence.hit].document == right;
    example.truths.push_back(!contains ? Truth::wrong : is_right_passage ? Truth::right : Truth::unclear);
  }
  return example;
}

// Adds the gradient of the example's negative log likelihood.
void add_gradient(const QuoteExample& example, const QuoteWeights& weights, QuoteWeights& gradient) {
  std::vector<double> likely;
  for (const auto& sentence : example.sentences) likely.push_back(score(sentence, weights));
  const double best = *std::ranges::max_element(likely);
  double all = 0;
  double right = 0;
  for (std::size_t i = 0; i < likely.size(); ++i) {
    likely[i] = example.truths[i] == Truth::unclear ? 0 : std::exp(likely[i] - best);
    all += likely[i];
    if (example.truths[i] == Truth::right) right += likely[i];
  }
  for (std::size_t i = 0; i < likely.size(); ++i) {
    const double wanted = example.truths[i] == Truth::right ? likely[i] / right : 0;
    const double pull = likely[i] / all - wanted;
    for (std::size_t k = 0; k < weights.size(); ++k) gradient[k] += pull * example.sentences[i].values()[k];
  }
}

bool can_teach(const QuoteExample& example) {
  return std::ranges::find(example.truths, Truth::right) != example.truths.end();
}

}  // namespace

Result<std::vector<QuoteExample>> quote_examples(const RetrievalSet& set, const SetLibrary& library,
                                                 const std::string& split) {
  std::vector<QuoteExample> examples;
  for (const auto& question : set.questions)
    if (question.is_answerable() && question.split == split)
      examples.push_back(TRY(example_of(question, library)));
  return examples;
}

QuoteWeights learn_quote_weights(std::span<const QuoteExample> examples, double l2) {
  constexpr int k_steps = 400;
  constexpr double k_step_size = 0.1;
  const auto teaching = static_cast<double>(std::ranges::count_if(examples, can_teach));
  QuoteWeights weights{}, mean{}, square{};
  for (int step = 1; step <= k_steps; ++step) {
    QuoteWeights gradient{};
    for (const auto& example : examples)
      if (can_teach(example)) add_gradient(example, weights, gradient);
    for (std::size_t k = 0; k < weights.size(); ++k) {
      const double slope = gradient[k] / teaching + l2 * weights[k];
      mean[k] = 0.9 * mean[k] + 0.1 * slope;
      square[k] = 0.999 * square[k] + 0.001 * slope * slope;
      weights[k] -= k_step_size * mean[k] / (1 - std::pow(0.9, step)) /
                    (std::sqrt(square[k] / (1 - std::pow(0.999, step))) + 1e-8);
    }
  }
  return weights;
}

}  // namespace svea::evaluation
