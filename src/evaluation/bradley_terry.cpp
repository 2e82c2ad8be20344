#include "evaluation/bradley_terry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/check.h"

namespace svea::evaluation {
namespace {

// The tie with an average competitor counts as one meeting.
constexpr double k_prior_meetings = 1.0;
// Newton's steps on a concave function: ten are more than it takes.
constexpr int k_steps_max = 100;
constexpr double k_step_min = 1e-10;
// No step goes further, so that a first one far off does no harm.
constexpr double k_step_max = 2.0;
constexpr double k_normal_95 = 1.959964;

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

// A symmetric positive definite matrix as the product of a lower triangle and its transpose (Cholesky).
class Factor {
 public:
  explicit Factor(std::vector<std::vector<double>> matrix) : rows_(std::move(matrix)) {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (std::size_t j = 0; j <= i; ++j) {
        double sum = rows_[i][j];
        for (std::size_t k = 0; k < j; ++k) sum -= rows_[i][k] * rows_[j][k];
        rows_[i][j] = i == j ? std::sqrt(sum) : sum / rows_[j][j];
      }
  }

  // The x for which matrix · x = right.
  [[nodiscard]] std::vector<double> solve(std::vector<double> right) const {
    const std::size_t size = rows_.size();
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t k = 0; k < i; ++k) right[i] -= rows_[i][k] * right[k];
      right[i] /= rows_[i][i];
    }
    for (std::size_t i = size; i-- > 0;) {
      for (std::size_t k = i + 1; k < size; ++k) right[i] -= rows_[k][i] * right[k];
      right[i] /= rows_[i][i];
    }
    return right;
  }

 private:
  std::vector<std::vector<double>> rows_;
};

// All meetings of two competitors.
struct Pair {
  double meetings = 0;
  double score = 0;  // of the first
};
using Pairs = std::map<std::pair<std::size_t, std::size_t>, Pair>;

Pairs pairs_in(std::size_t competitors, std::span<const Meeting> meetings) {
  Pairs pairs;
  for (const auto& meeting : meetings) {
    check(meeting.first < competitors && meeting.second < competitors && meeting.first != meeting.second,
          "two competitors that there are meet");
    const bool in_order = meeting.first < meeting.second;
    auto& pair = pairs[std::minmax(meeting.first, meeting.second)];
    pair.meetings += 1;
    pair.score += in_order ? meeting.score : 1 - meeting.score;
  }
  return pairs;
}

// Slope and (negative) curvature of the logarithm of the likelihood.
struct Shape {
  explicit Shape(std::size_t size) : slope(size), curvature(size, std::vector<double>(size)) {}

  std::vector<double> slope;
  std::vector<std::vector<double>> curvature;
};

Shape shape_at(const std::vector<double>& strengths, const Pairs& pairs) {
  Shape shape(strengths.size());
  for (std::size_t i = 0; i < strengths.size(); ++i) {
    const double wins = logistic(strengths[i]);
    shape.slope[i] += k_prior_meetings * (0.5 - wins);
    shape.curvature[i][i] += k_prior_meetings * wins * (1 - wins);
  }
  for (const auto& [who, pair] : pairs) {
    const auto [a, b] = who;
    const double wins = logistic(strengths[a] - strengths[b]);
    const double slope = pair.score - pair.meetings * wins;
    const double curvature = pair.meetings * wins * (1 - wins);
    shape.slope[a] += slope;
    shape.slope[b] -= slope;
    shape.curvature[a][a] += curvature;
    shape.curvature[b][b] += curvature;
    shape.curvature[a][b] -= curvature;
    shape.curvature[b][a] -= curvature;
  }
  return shape;
}

std::vector<double> most_likely(std::size_t competitors, const Pairs& pairs) {
  std::vector<double> strengths(competitors);
  for (int step = 0; step < k_steps_max; ++step) {
    auto shape = shape_at(strengths, pairs);
    const auto move = Factor(std::move(shape.curvature)).solve(std::move(shape.slope));
    double furthest = 0;
    for (std::size_t i = 0; i < competitors; ++i) {
      strengths[i] += std::clamp(move[i], -k_step_max, k_step_max);
      furthest = std::max(furthest, std::abs(move[i]));
    }
    if (furthest < k_step_min) break;
  }
  return strengths;
}

std::vector<std::size_t> groups_of(std::size_t competitors, const Pairs& pairs) {
  std::vector<std::size_t> groups(competitors);
  std::iota(groups.begin(), groups.end(), 0);
  for (const auto& [who, pair] : pairs) {
    const auto [from, to] = std::minmax(groups[who.first], groups[who.second]);
    std::ranges::replace(groups, std::size_t(to), std::size_t(from));
  }
  return groups;
}

}  // namespace

std::vector<Strength> bradley_terry(std::size_t competitors, std::span<const Meeting> meetings) {
  const auto pairs = pairs_in(competitors, meetings);
  const auto strengths = most_likely(competitors, pairs);
  const auto groups = groups_of(competitors, pairs);
  const Factor information(shape_at(strengths, pairs).curvature);
  const auto count = static_cast<double>(competitors);
  const double mean = std::accumulate(strengths.begin(), strengths.end(), 0.0) / std::max(count, 1.0);
  std::vector<Strength> found;
  for (std::size_t i = 0; i < competitors; ++i) {
    // How far this one lies from the mean of all: where that mean itself lies, no meeting tells.
    std::vector<double> from_mean(competitors, -1 / count);
    from_mean[i] += 1;
    const auto covariances = information.solve(from_mean);
    const double variance = std::inner_product(from_mean.begin(), from_mean.end(), covariances.begin(), 0.0);
    const double half = k_normal_95 * std::sqrt(variance);
    const double value = strengths[i] - mean;
    found.push_back({value, value - half, value + half, groups[i]});
  }
  return found;
}

}  // namespace svea::evaluation
