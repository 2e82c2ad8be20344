#include "classify/calibrate.h"

#include <algorithm>
#include <cmath>

namespace svea::classify {
namespace {

// Least and most steepness that scores between about -1 and 1 may need, and the steps between.
constexpr double k_steepness_min = 0.5;
constexpr double k_steepness_max = 40;
constexpr double k_step = 1.15;
// Probabilities are taken as at least so much, so that one odd text does not decide.
constexpr double k_probability_min = 1e-4;
// Fewer answers than this say nothing of their share.
constexpr std::size_t k_answers_min = 10;

struct Answer {
  double probability = 0;
  bool is_right = false;
};

double log_likelihood(std::span<const HeldOut> texts, double steepness) {
  double sum = 0;
  for (const auto& text : texts)
    sum += std::log(std::max(probabilities(text.scores, steepness)[text.label], k_probability_min));
  return sum;
}

double best_steepness(std::span<const HeldOut> texts) {
  double best = k_steepness_min;
  double best_likelihood = log_likelihood(texts, best);
  for (double steepness = best * k_step; steepness <= k_steepness_max; steepness *= k_step) {
    const double likelihood = log_likelihood(texts, steepness);
    if (likelihood <= best_likelihood) continue;
    best = steepness;
    best_likelihood = likelihood;
  }
  return best;
}

// Likeliest first.
std::vector<Answer> answers_of(std::span<const HeldOut> texts, double steepness, Confusions& confusions) {
  std::vector<Answer> answers;
  for (const auto& text : texts) {
    const auto shares = probabilities(text.scores, steepness);
    const auto first = static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin());
    answers.push_back({shares[first], first == text.label});
    confusions.add(text.label, first);
  }
  std::ranges::stable_sort(answers, std::greater<>{}, &Answer::probability);
  return answers;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Calibration calibrate(std::span<const HeldOut> texts, double right_wanted) {
  Calibration calibration{.steepness = best_steepness(texts), .texts = texts.size()};
  const auto answers = answers_of(texts, calibration.steepness, calibration.confusions);
  std::size_t right = 0;
  for (std::size_t count = 1; count <= answers.size(); ++count) {
    right += answers[count - 1].is_right ? 1 : 0;
    const double right_share = share(right, count);
    if (count > k_answers_min && right_share < right_wanted) continue;
    calibration.threshold = answers[count - 1].probability;
    calibration.accuracy_known = right_share;
    calibration.share_known = share(count, answers.size());
  }
  calibration.accuracy = calibration.confusions.accuracy();
  return calibration;
}

}  // namespace svea::classify
