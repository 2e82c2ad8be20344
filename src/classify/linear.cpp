#include "classify/linear.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace svea::classify {
namespace {

// How much a text on the wrong side costs.
constexpr float k_cost = 1.0F;
// The bias is a feature of every text, of this value.
constexpr float k_bias = 1.0F;
constexpr unsigned k_shuffle_seed = 2008;

// Rows of whole steps, which the compiler turns into vector instructions.
void add_row(float* sums, const float* row, std::size_t size, float factor) {
  for (std::size_t at = 0; at < size; at += Weights::k_step)
    for (std::size_t i = 0; i < Weights::k_step; ++i) sums[at + i] += factor * row[at + i];
}

}  // namespace

void Weights::score(const Vector& text, std::vector<float>& sums) const {
  sums.assign(row_, 0);
  for (std::size_t i = 0; i < text.features.size(); ++i)
    add_row(sums.data(), &values_[text.features[i] * row_], row_, text.values[i]);
  add_row(sums.data(), bias().data(), row_, k_bias);
}

std::vector<float> Weights::scores(const Vector& text) const {
  std::vector<float> sums;
  score(text, sums);
  sums.resize(classes_);
  return sums;
}

void Weights::move(const Vector& text, std::span<const float> changes) {
  for (std::size_t i = 0; i < text.features.size(); ++i)
    add_row(&values_[text.features[i] * row_], changes.data(), row_, text.values[i]);
  add_row(bias().data(), changes.data(), row_, k_bias);
}

Weights learn_linear(std::span<const Labelled> texts, std::size_t features, std::size_t classes, int rounds) {
  constexpr float k_diagonal = 1 / (2 * k_cost);
  Weights weights(features, classes);
  std::vector<float> duals(texts.size() * classes);
  std::vector<float> scores;
  std::vector<float> changes;
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0u);
  std::mt19937 random(k_shuffle_seed);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const auto i : order) {
      const auto& [text, label] = texts[i];
      weights.score(*text, scores);
      changes.assign(scores.size(), 0);
      const float curvature = (text->features.empty() ? 0 : 1) + k_bias * k_bias + k_diagonal;
      bool has_changed = false;
      for (std::size_t c = 0; c < classes; ++c) {
        const float side = c == label ? 1.0F : -1.0F;
        float& dual = duals[i * classes + c];
        const float slope = side * scores[c] - 1 + k_diagonal * dual;
        const float moved = std::max(dual - slope / curvature, 0.0F);
        changes[c] = (moved - dual) * side;
        has_changed = has_changed || moved != dual;
        dual = moved;
      }
      if (has_changed) weights.move(*text, changes);
    }
  }
  return weights;
}

}  // namespace svea::classify
