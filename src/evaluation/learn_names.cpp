#include "evaluation/learn_names.h"

#include <numeric>
#include <random>
#include <set>
#include <tuple>
#include <unordered_map>

#include "evaluation/name_chain.h"
#include "text/sentences.h"

namespace svea::evaluation {
namespace {

using fields::k_name_tags;
using fields::NameTag;

// Weights below this, in all tags, change hardly any tag.
constexpr double k_weight_min = 0.05;
constexpr double k_weight_unit = 0.01;
// How far the first step goes; the later ones go less far, as the weights settle.
constexpr double k_first_rate = 0.1;
// A feature of fewer words is one word's peculiarity.
constexpr std::size_t k_words_with_feature_min = 3;
constexpr unsigned k_shuffle_seed = 2012;
// How many features there are to each that is left out while learning.
constexpr unsigned k_one_left_out_of = 5;

using Counts = std::unordered_map<std::string, std::size_t>;

Counts words_with_feature(std::span<const NameExample> examples) {
  Counts counts;
  for (const auto& example : examples)
    for (std::size_t at = 0; at < example.tokens.size(); ++at)
      fields::each_name_feature(example.tokens, at,
                                [&](std::string_view name) { ++counts[std::string(name)]; });
  return counts;
}

ChainExample prepare(const NameExample& example, const Counts& counts, ChainWeights& weights) {
  ChainExample prepared{.features = std::vector<std::vector<std::size_t>>(example.tokens.size()),
                        .after_tag = std::vector<std::array<std::size_t, k_name_tags>>(example.tokens.size()),
                        .tags = example.tags};
  for (std::size_t at = 0; at < example.tokens.size(); ++at) {
    fields::each_name_feature(example.tokens, at, [&](std::string_view name) {
      if (counts.at(std::string(name)) >= k_words_with_feature_min)
        prepared.features[at].push_back(weights.feature(name));
    });
    for (std::size_t tag = 0; tag < k_name_tags; ++tag)
      prepared.after_tag[at][tag] =
          weights.feature(fields::transition_feature(static_cast<NameTag>(tag), example.tokens[at].shape));
  }
  return prepared;
}

// The example without some of its features, others each time: the weights then don't lean on single words
// where lists and surroundings say the same (Hinton et al., Improving neural networks by preventing
// co-adaptation of feature detectors, 2012).
ChainExample thinned(const ChainExample& example, std::mt19937& random) {
  ChainExample kept{.features = {}, .after_tag = example.after_tag, .tags = example.tags};
  for (const auto& features : example.features) {
    auto& some = kept.features.emplace_back();
    for (const auto feature : features)
      if (random() % k_one_left_out_of != 0) some.push_back(feature);
  }
  return kept;
}

// Begin, end (excluded) and tag of each run of one tag.
std::set<std::tuple<std::size_t, std::size_t, NameTag>> runs_of(std::span<const NameTag> tags) {
  std::set<std::tuple<std::size_t, std::size_t, NameTag>> runs;
  for (std::size_t first = 0; first < tags.size();) {
    std::size_t end = first + 1;
    while (end < tags.size() && tags[end] == tags[first]) ++end;
    if (tags[first] != NameTag::none) runs.emplace(first, end, tags[first]);
    first = end;
  }
  return runs;
}

NameTag tag_named(std::string_view name) {
  if (name == "PER") return NameTag::person;
  if (name == "ORG") return NameTag::organisation;
  if (name == "LOC") return NameTag::place;
  return NameTag::none;  // MISC among them: works, events and others, which Svea does not look for
}

NameTag tag_of(fields::Kind kind) {
  if (kind == fields::Kind::person) return NameTag::person;
  if (kind == fields::Kind::organisation) return NameTag::organisation;
  if (kind == fields::Kind::place) return NameTag::place;
  return NameTag::none;
}

NameTag tag_at(const MarkedText& marked, text::Span token) {
  for (const auto& one : marked.spans)
    if (one.span.start < token.end && token.start < one.span.end)
      if (const auto found = tag_of(one.kind); found != NameTag::none) return found;
  return NameTag::none;
}

}  // namespace

double NameScores::f1() const {
  return marked + found == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(marked + found);
}

std::vector<NameExample> read_tagged_sentences(std::istream& lines) {
  std::vector<NameExample> examples(1);
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) {
      if (!examples.back().tokens.empty()) examples.emplace_back();
      continue;
    }
    examples.back().tokens.push_back(fields::name_token(std::string_view(line).substr(0, tab)));
    examples.back().tags.push_back(tag_named(std::string_view(line).substr(tab + 1)));
  }
  if (examples.back().tokens.empty()) examples.pop_back();
  for (auto& example : examples) fields::read_surroundings(example.tokens);
  return examples;
}

std::vector<NameExample> name_examples(std::span<const MarkedText> texts) {
  std::vector<NameExample> examples;
  for (const auto& marked : texts)
    for (const auto sentence : text::sentences(marked.text)) {
      NameExample example;
      example.tokens = fields::name_tokens(
          std::string_view(marked.text).substr(sentence.start, sentence.end - sentence.start),
          sentence.start);
      for (const auto& token : example.tokens) example.tags.push_back(tag_at(marked, token.span));
      examples.push_back(std::move(example));
    }
  return examples;
}

fields::NameWeights learn_names(std::span<const NameExample> examples, int rounds) {
  ChainWeights weights;
  std::vector<ChainExample> prepared;
  const auto counts = words_with_feature(examples);
  for (const auto& example : examples) prepared.push_back(prepare(example, counts, weights));
  std::vector<std::size_t> order(prepared.size());
  std::iota(order.begin(), order.end(), 0u);
  std::mt19937 random(k_shuffle_seed);
  const double shrink = 1.0 / static_cast<double>(prepared.size());
  double step = 0;
  for (int round = 0; round < rounds; ++round) {
    // std::shuffle is not the same everywhere.
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const auto i : order) {
      const double rate = k_first_rate / (1 + shrink * k_first_rate * step++);
      weights.shrink(rate * shrink);
      climb(thinned(prepared[i], random), rate, weights);
    }
    if (2 * round >= rounds) weights.remember();
  }
  return weights.mean(k_weight_unit, k_weight_min);
}

std::array<NameScores, k_name_tags> score_names(std::span<const NameExample> examples,
                                                const fields::NameWeights& weights) {
  std::array<NameScores, k_name_tags> scores;
  for (const auto& example : examples) {
    std::vector<NameTag> tags;
    for (const auto& tagged : fields::tag_names(weights, example.tokens)) tags.push_back(tagged.tag);
    const auto found = runs_of(tags);
    const auto marked = runs_of(example.tags);
    for (const auto& run : found) ++scores[static_cast<std::size_t>(std::get<NameTag>(run))].found;
    for (const auto& run : marked) {
      auto& score = scores[static_cast<std::size_t>(std::get<NameTag>(run))];
      ++score.marked;
      score.right += found.contains(run) ? 1 : 0;
    }
  }
  return scores;
}

}  // namespace svea::evaluation
