#include "evaluation/learn_orders.h"

#include <cmath>
#include <unordered_map>

#include "classify/linear.h"
#include "orders/spoken_words.h"

namespace svea::evaluation {
namespace {

// Rarer features are one sentence's peculiarity.
constexpr std::size_t k_sentences_with_feature_min = 4;
constexpr int k_rounds = 30;
constexpr double k_weight_unit = 0.01;
// Weights below this move no sentence; they are most of all.
constexpr float k_weight_min = 0.1F;

std::vector<std::string> features_of(const std::string& text) {
  const auto spoken = orders::spoken_words(text);
  return orders::wording_features(spoken, 0, spoken.words.size());
}

// As orders::wording_weight() sees a sentence: no longer than 1.
classify::Vector vector_of(const std::vector<std::string>& features,
                           const std::unordered_map<std::string, std::uint32_t>& places) {
  classify::Vector vector;
  const auto value = static_cast<float>(orders::wording_unit(features.size()));
  for (const auto& feature : features)
    if (const auto place = places.find(feature); place != places.end()) {
      vector.features.push_back(place->second);
      vector.values.push_back(value);
    }
  return vector;
}

double rounded(float exact) { return std::round(exact / k_weight_unit) * k_weight_unit; }

}  // namespace

orders::WordingWeights learn_orders(std::span<const WordedSentence> sentences) {
  std::unordered_map<std::string, std::size_t> counts;
  for (const auto& sentence : sentences)
    for (auto& feature : features_of(sentence.text)) ++counts[std::move(feature)];
  std::unordered_map<std::string, std::uint32_t> places;
  for (const auto& [feature, count] : counts)
    if (count >= k_sentences_with_feature_min)
      places.emplace(feature, static_cast<std::uint32_t>(places.size()));

  std::vector<classify::Vector> vectors;
  vectors.reserve(sentences.size());
  std::vector<classify::Labelled> labelled;
  for (const auto& sentence : sentences) {
    vectors.push_back(vector_of(features_of(sentence.text), places));
    labelled.push_back({&vectors.back(), sentence.is_order ? std::size_t{1} : 0});
  }
  const auto learnt = classify::learn_linear(labelled, places.size(), 2, k_rounds);
  orders::WordingWeights weights = {{"", rounded(learnt.bias()[1])}};
  for (const auto& [feature, place] : places)
    if (const float exact = learnt.of(place)[1]; std::abs(exact) >= k_weight_min)
      weights.emplace(feature, rounded(exact));
  return weights;
}

}  // namespace svea::evaluation
