#include "classify/classifier.h"

#include <algorithm>
#include <cmath>

namespace svea::classify {
namespace {

constexpr std::size_t k_ranked_max = 5;
constexpr std::size_t k_reasons_max = 8;

}  // namespace

std::vector<double> probabilities(const std::vector<float>& scores, double steepness) {
  std::vector<double> shares;
  const double most = *std::ranges::max_element(scores);
  double sum = 0;
  for (const float score : scores) {
    shares.push_back(std::exp(steepness * (static_cast<double>(score) - most)));
    sum += shares.back();
  }
  for (double& share : shares) share /= sum;
  return shares;
}

Classifier::Classifier(std::vector<std::string> names, Vocabulary vocabulary, Weights weights,
                       Calibration calibration)
    : names_(std::move(names)),
      vocabulary_(std::move(vocabulary)),
      weights_(std::move(weights)),
      calibration_(calibration) {}

Verdict Classifier::classify(std::string_view utf8) const {
  Verdict verdict;
  const auto words = telling_words(utf8);
  const auto vector = vocabulary_.vector_of(words);
  if (vector.features.empty()) return verdict;
  const auto shares = probabilities(weights_.scores(vector), calibration_.steepness);
  for (std::size_t label = 0; label < shares.size(); ++label)
    verdict.ranked.push_back({label, shares[label]});
  std::ranges::stable_sort(verdict.ranked, std::greater<>{}, &Candidate::probability);
  const auto first = verdict.ranked[0].label;
  const auto second = verdict.ranked[1].label;
  verdict.ranked.resize(std::min(verdict.ranked.size(), k_ranked_max));
  verdict.is_known = verdict.ranked[0].probability >= calibration_.threshold;
  double sum = 0;
  for (const auto& [word, found] : words) {
    double weight = 0;
    for (const auto& part : vocabulary_.parts_of(word, found.count)) {
      const auto row = weights_.of(part.feature);
      weight += static_cast<double>(part.value * (row[first] - row[second]));
    }
    if (weight <= 0) continue;
    sum += weight;
    verdict.reasons.push_back(
        {std::string(utf8.substr(found.first.start, found.first.end - found.first.start)), found.first,
         weight});
  }
  std::ranges::sort(verdict.reasons, [](const Reason& a, const Reason& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.span.start < b.span.start;
  });
  verdict.reasons.resize(std::min(verdict.reasons.size(), k_reasons_max));
  for (auto& reason : verdict.reasons) reason.weight /= sum;
  return verdict;
}

}  // namespace svea::classify
