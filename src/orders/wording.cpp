#include "orders/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/check.h"
#include "orders/data.h"
#include "orders/lexicon.h"
#include "text/words.h"

namespace svea::orders {
namespace {

// Weights are written as whole hundredths.
constexpr double k_weight_unit = 0.01;
// The weight of every sentence.
constexpr std::string_view k_bias = "";

// Of a sentence of two or three words next to nothing is known, however much it is of them.
constexpr std::size_t k_features_min = 24;

bool is_number(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ':'; });
}

WordingWeights read_weights(std::string_view text) {
  WordingWeights weights;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    check(tab != std::string_view::npos, "every line of the wording weights has a feature and its weight");
    int hundredths = 0;
    std::from_chars(line.data() + tab + 1, line.data() + line.size(), hundredths);
    weights.emplace(line.substr(0, tab), hundredths * k_weight_unit);
  }
  return weights;
}

}  // namespace

std::vector<std::string> wording_features(const SpokenWords& spoken, std::size_t from, std::size_t to) {
  std::vector<std::string> features;
  std::vector<std::string> stems;
  std::vector<SenseMatch> matches;
  for (auto at = from; at < to; ++at) {
    const auto& word = spoken.words[at];
    stems.push_back(is_number(word) ? "0" : text::stem(word));
    const auto& stem = stems.back();
    features.push_back(stem);
    if (spoken.after_pause[at]) features.push_back("^" + stem);
    const auto count = stems.size();
    if (count > 1) features.push_back(stems[count - 2] + "|" + stem);
    if (count > 2) features.push_back(stems[count - 3] + ".." + stem);
    matches.clear();
    Lexicon::built_in().match(spoken.words, at, matches);
    for (const auto& match : matches)
      features.push_back(
          fmt::format("{}{}", spoken.may_command(at) ? '!' : '=', static_cast<int>(match.sense)));
  }
  std::ranges::sort(features);
  const auto repeated = std::ranges::unique(features);
  features.erase(repeated.begin(), repeated.end());
  return features;
}

double wording_unit(std::size_t features) {
  return 1 / std::sqrt(static_cast<double>(std::max(features, k_features_min)));
}

double wording_weight(const WordingWeights& weights, const SpokenWords& spoken, std::size_t from,
                      std::size_t to) {
  const auto of = [&](std::string_view feature) {
    const auto weight = weights.find(feature);
    return weight == weights.end() ? 0 : weight->second;
  };
  const auto features = wording_features(spoken, from, to);
  double sum = 0;
  for (const auto& feature : features) sum += of(feature);
  return of(k_bias) + sum * wording_unit(features.size());
}

const WordingWeights& built_in_wording_weights() {
  static const WordingWeights weights = read_weights(wording_weights_text());
  return weights;
}

}  // namespace svea::orders
