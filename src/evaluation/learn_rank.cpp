#include "evaluation/learn_rank.h"

#include <algorithm>
#include <cmath>

namespace svea::evaluation {
namespace {

using search::EvidenceValues;
using search::k_evidence_count;

constexpr int k_steps = 1000;
constexpr double k_step_size = 0.05;
// Evidence that never varies teaches nothing.
constexpr double k_variance_min = 1e-6;

// Adds the gradient of the example's log likelihood.
void add_gradient(const RankExample& example, const EvidenceValues& weights, std::vector<double>& likely,
                  EvidenceValues& gradient) {
  likely.clear();
  for (const EvidenceValues& values : example.candidates)
    likely.push_back(search::weighted_sum(values, weights));
  const double best = *std::ranges::max_element(likely);
  double sum = 0;
  for (double& score : likely) sum += score = std::exp(score - best);
  for (std::size_t i = 0; i < k_evidence_count; ++i) gradient[i] += example.candidates[example.right][i];
  for (std::size_t c = 0; c < likely.size(); ++c)
    for (std::size_t i = 0; i < k_evidence_count; ++i)
      gradient[i] -= likely[c] / sum * example.candidates[c][i];
}

EvidenceValues learn_even_weights(std::span<const RankExample> examples, double l2) {
  EvidenceValues weights{}, mean{}, variance{};
  std::vector<double> likely;
  for (int step = 1; step <= k_steps; ++step) {
    EvidenceValues gradient{};
    for (const RankExample& example : examples) add_gradient(example, weights, likely, gradient);
    for (std::size_t i = 0; i < k_evidence_count; ++i) {
      const double g =
          gradient[i] / static_cast<double>(std::max<std::size_t>(examples.size(), 1)) - 2 * l2 * weights[i];
      mean[i] = 0.9 * mean[i] + 0.1 * g;
      variance[i] = 0.999 * variance[i] + 0.001 * g * g;
      const double mean_now = mean[i] / (1 - std::pow(0.9, step));
      const double variance_now = variance[i] / (1 - std::pow(0.999, step));
      weights[i] += k_step_size * mean_now / (std::sqrt(variance_now) + 1e-8);
      if (search::speaks_for(i)) weights[i] = std::max(weights[i], 0.0);
    }
  }
  return weights;
}

// How far each kind of evidence is spread over all candidates.
EvidenceValues deviations(std::span<const RankExample> examples) {
  EvidenceValues sum{}, squares{}, result{};
  double count = 0;
  for (const RankExample& example : examples)
    for (const EvidenceValues& values : example.candidates) {
      ++count;
      for (std::size_t i = 0; i < k_evidence_count; ++i) {
        sum[i] += values[i];
        squares[i] += values[i] * values[i];
      }
    }
  for (std::size_t i = 0; i < k_evidence_count; ++i) {
    const double mean = sum[i] / std::max(count, 1.0);
    result[i] = std::sqrt(std::max(squares[i] / std::max(count, 1.0) - mean * mean, k_variance_min));
  }
  return result;
}

}  // namespace

EvidenceValues learn_weights(std::span<const RankExample> examples, double l2) {
  const EvidenceValues spread = deviations(examples);
  std::vector<RankExample> even(examples.begin(), examples.end());
  for (RankExample& example : even)
    for (EvidenceValues& values : example.candidates)
      for (std::size_t i = 0; i < k_evidence_count; ++i) values[i] /= spread[i];
  EvidenceValues weights = learn_even_weights(even, l2);
  for (std::size_t i = 0; i < k_evidence_count; ++i) weights[i] /= spread[i];
  return weights;
}

}  // namespace svea::evaluation
