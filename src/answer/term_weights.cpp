#include "answer/term_weights.h"

#include <algorithm>
#include <cmath>

namespace svea::answer {

void add_term(TermCounts& counts, std::size_t term) {
  if (counts[term] < 255) ++counts[term];
}

TermCounts united(TermCounts first, const TermCounts& second) {
  for (std::size_t i = 0; i < first.size(); ++i) first[i] = std::max(first[i], second[i]);
  return first;
}

TermWeights::TermWeights(std::span<const TermCounts> texts, std::size_t terms) : weights_(terms) {
  for (std::size_t term = 0; term < terms; ++term) {
    const auto holding = static_cast<double>(
        std::ranges::count_if(texts, [term](const TermCounts& counts) { return counts[term] > 0; }));
    weights_[term] = std::log(1 + (static_cast<double>(texts.size()) - holding + 0.5) / (holding + 0.5));
    sum_ += weights_[term];
  }
}

double TermWeights::coverage(const TermCounts& counts) const {
  double covered = 0;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) covered += weights_[i];
  return sum_ > 0 ? covered / sum_ : 0;
}

double TermWeights::bm25(const TermCounts& counts, double relative_length) const {
  constexpr double k1 = 1.2;
  constexpr double b = 0.75;
  double score = 0;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0)
      score += weights_[i] * counts[i] * (k1 + 1) / (counts[i] + k1 * (1 - b + b * relative_length));
  return score;
}

}  // namespace svea::answer
