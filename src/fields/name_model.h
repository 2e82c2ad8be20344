// Which words of a sentence are names: a linear sequence model over features of each word and its neighbours
// (Lafferty, McCallum and Pereira, Conditional Random Fields, 2001).
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fields/name_tokens.h"

namespace svea::fields {

enum class NameTag { none, person, organisation, place };
inline constexpr std::size_t k_name_tags = static_cast<std::size_t>(NameTag::place) + 1;

using TagWeights = std::array<double, k_name_tags>;  // that of `none` stays 0

struct Hash : std::hash<std::string_view> {
  using is_transparent = void;
};
using NameWeights = std::unordered_map<std::string, TagWeights, Hash, std::equal_to<>>;

// The features of tokens[at], each as a text such as "word skatteverket" or "before:shape capital". `visit`
// keeps no view.
void each_name_feature(std::span<const NameToken> tokens, std::size_t at,
                       const std::function<void(std::string_view feature)>& visit);
// The feature of a tag that follows another.
[[nodiscard]] std::string_view transition_feature(NameTag before, Shape shape);

// The tags whose scores and steps add up to most (Viterbi). `step` gives what a tag adds that follows
// `before` at a token, or null for nothing. A sentence begins after `none`.
[[nodiscard]] std::vector<NameTag> best_tags(
    std::span<const TagWeights> scores,
    const std::function<const TagWeights*(NameTag before, std::size_t at)>& step);

struct TaggedName {
  NameTag tag = NameTag::none;
  double margin = 0;  // how much more the weights say for the tag than for any other, at this word
};

// The best tags for the sentence. Linear in its tokens.
[[nodiscard]] std::vector<TaggedName> tag_names(const NameWeights& weights,
                                                std::span<const NameToken> tokens);

// The weights of name_weights.tsv. Immutable, safe to read from any thread.
[[nodiscard]] const NameWeights& built_in_name_weights();

}  // namespace svea::fields
