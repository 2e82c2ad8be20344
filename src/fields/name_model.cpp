#include "fields/name_model.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/check.h"
#include "fields/data.h"

namespace svea::fields {
namespace {

// Weights are written as whole hundredths.
constexpr double k_weight_unit = 0.01;

TagWeights scores_of(const NameWeights& weights, std::span<const NameToken> tokens, std::size_t at) {
  TagWeights scores{};
  each_name_feature(tokens, at, [&](std::string_view feature) {
    const auto weight = weights.find(feature);
    if (weight == weights.end()) return;
    for (std::size_t tag = 0; tag < k_name_tags; ++tag) scores[tag] += weight->second[tag];
  });
  return scores;
}

double margin_of(const TagWeights& scores, std::size_t chosen) {
  double best_other = -std::numeric_limits<double>::infinity();
  for (std::size_t tag = 0; tag < k_name_tags; ++tag)
    if (tag != chosen) best_other = std::max(best_other, scores[tag]);
  return scores[chosen] - best_other;
}

NameWeights read_weights(std::string_view text) {
  NameWeights weights;
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    check(tab != std::string_view::npos, "every line of the name weights has a feature and its weights");
    auto& of_tags = weights[std::string(line.substr(0, tab))];
    const char* at = line.data() + tab;
    for (std::size_t tag = 1; tag < k_name_tags; ++tag) {
      int hundredths = 0;
      at = std::from_chars(at + 1, line.data() + line.size(), hundredths).ptr;
      of_tags[tag] = hundredths * k_weight_unit;
    }
  }
  return weights;
}

}  // namespace

std::vector<NameTag> best_tags(std::span<const TagWeights> scores,
                               const std::function<const TagWeights*(NameTag before, std::size_t at)>& step) {
  std::vector<std::array<std::size_t, k_name_tags>> came_from(scores.size());
  TagWeights best{};  // of the tags up to the word before, by its tag
  for (std::size_t at = 0; at < scores.size(); ++at) {
    TagWeights reached;
    reached.fill(-std::numeric_limits<double>::infinity());
    for (std::size_t before = 0; before < (at == 0 ? 1 : k_name_tags); ++before) {
      const auto* const adds = step(static_cast<NameTag>(before), at);
      for (std::size_t tag = 0; tag < k_name_tags; ++tag) {
        const double way = best[before] + (adds == nullptr ? 0 : (*adds)[tag]) + scores[at][tag];
        if (way <= reached[tag]) continue;
        reached[tag] = way;
        came_from[at][tag] = before;
      }
    }
    best = reached;
  }
  std::vector<NameTag> tags(scores.size());
  auto tag = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
  for (std::size_t at = scores.size(); at-- > 0;) {
    tags[at] = static_cast<NameTag>(tag);
    tag = came_from[at][tag];
  }
  return tags;
}

std::vector<TaggedName> tag_names(const NameWeights& weights, std::span<const NameToken> tokens) {
  std::vector<TagWeights> scores;
  for (std::size_t at = 0; at < tokens.size(); ++at) scores.push_back(scores_of(weights, tokens, at));
  const auto tags = best_tags(scores, [&](NameTag before, std::size_t at) -> const TagWeights* {
    const auto step = weights.find(transition_feature(before, tokens[at].shape));
    return step == weights.end() ? nullptr : &step->second;
  });
  std::vector<TaggedName> tagged;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    tagged.push_back({tags[at], margin_of(scores[at], static_cast<std::size_t>(tags[at]))});
  return tagged;
}

const NameWeights& built_in_name_weights() {
  static const NameWeights weights = read_weights(name_weights_text());
  return weights;
}

}  // namespace svea::fields
