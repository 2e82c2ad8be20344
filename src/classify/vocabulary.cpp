#include "classify/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace svea::classify {
namespace {

// What all the parts of a word weigh beside its stem.
constexpr float k_ngrams_weight = 0.7F;

float counted(std::size_t count) { return 1 + std::log(static_cast<float>(count)); }

}  // namespace

Vocabulary::Vocabulary(std::span<const std::unordered_map<std::string, CountedWord>> texts,
                       std::size_t texts_min) {
  std::unordered_map<std::uint32_t, std::uint32_t> texts_with;
  std::vector<std::uint32_t> features;
  for (const auto& words : texts) {
    features.clear();
    for (const auto& [word, count] : words) {
      const auto of_word = features_of(word);
      features.push_back(of_word.stem);
      features.insert(features.end(), of_word.ngrams.begin(), of_word.ngrams.end());
    }
    std::ranges::sort(features);
    const auto repeated = std::ranges::unique(features);
    features.erase(repeated.begin(), repeated.end());
    for (const auto feature : features) ++texts_with[feature];
  }
  // In the order of the hashes: the same each time.
  const std::map<std::uint32_t, std::uint32_t> in_order(texts_with.begin(), texts_with.end());
  for (const auto& [hash, count] : in_order) {
    if (count < texts_min) continue;
    places_.emplace(hash, static_cast<std::uint32_t>(rarities_.size()));
    rarities_.push_back(std::log(static_cast<float>(texts.size() + 1) / static_cast<float>(count)));
  }
}

Vocabulary::Vocabulary(std::span<const std::uint32_t> hashes, std::span<const float> rarities)
    : rarities_(rarities.begin(), rarities.end()) {
  for (std::size_t i = 0; i < hashes.size(); ++i) places_.emplace(hashes[i], static_cast<std::uint32_t>(i));
}

std::vector<WordPart> Vocabulary::parts_of(std::string_view folded_word, std::size_t count) const {
  const auto features = features_of(folded_word);
  std::vector<WordPart> parts;
  const auto add = [&](std::uint32_t hash, float weight) {
    if (const auto place = places_.find(hash); place != places_.end())
      parts.push_back({place->second, weight * counted(count) * rarities_[place->second]});
  };
  add(features.stem, 1);
  const float each = k_ngrams_weight / std::sqrt(static_cast<float>(features.ngrams.size()));
  for (const auto ngram : features.ngrams) add(ngram, each);
  return parts;
}

Vector Vocabulary::vector_of(const std::unordered_map<std::string, CountedWord>& words) const {
  std::vector<WordPart> all;
  for (const auto& [word, found] : words) {
    const auto parts = parts_of(word, found.count);
    all.insert(all.end(), parts.begin(), parts.end());
  }
  std::ranges::sort(all, [](const WordPart& a, const WordPart& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.value < b.value;
  });
  Vector vector;
  for (const auto& part : all) {
    if (!vector.features.empty() && vector.features.back() == part.feature) {
      vector.values.back() += part.value;
      continue;
    }
    vector.features.push_back(part.feature);
    vector.values.push_back(part.value);
  }
  float squares = 0;
  for (const float value : vector.values) squares += value * value;
  if (squares > 0)
    for (float& value : vector.values) value /= std::sqrt(squares);
  return vector;
}

std::vector<std::uint32_t> Vocabulary::hashes() const {
  std::vector<std::uint32_t> hashes(rarities_.size());
  for (const auto& [hash, place] : places_) hashes[place] = hash;
  return hashes;
}

}  // namespace svea::classify
