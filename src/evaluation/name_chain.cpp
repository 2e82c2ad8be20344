#include "evaluation/name_chain.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace svea::evaluation {
namespace {

using fields::k_name_tags;
using fields::TagWeights;

double log_sum(const TagWeights& values) {
  const double most = *std::ranges::max_element(values);
  double sum = 0;
  for (const double value : values) sum += std::exp(value - most);
  return most + std::log(sum);
}

// How likely the weights think the tags of a sentence, by the sums over all ways to tag what is before a word
// and what is after it. All are logarithms.
class Chain {
 public:
  Chain(const ChainExample& example, const ChainWeights& weights)
      : scores_(example.features.size()),
        steps_(scores_.size()),
        until_(scores_.size()),
        beyond_(scores_.size()) {
    for (std::size_t at = 0; at < scores_.size(); ++at) {
      for (std::size_t tag = 1; tag < k_name_tags; ++tag) {
        for (const auto feature : example.features[at]) scores_[at][tag] += weights(feature, tag);
        for (std::size_t before = 0; before < k_name_tags; ++before)
          steps_[at][before][tag] = weights(example.after_tag[at][before], tag);
      }
    }
    for (std::size_t at = 0; at < scores_.size(); ++at)
      for (std::size_t tag = 0; tag < k_name_tags; ++tag) until_[at][tag] = scores_[at][tag] + reach(at, tag);
    for (std::size_t at = scores_.size() - 1; at-- > 0;)
      for (std::size_t tag = 0; tag < k_name_tags; ++tag) beyond_[at][tag] = go_on(at, tag);
    all_ = log_sum(until_.back());
  }

  [[nodiscard]] double expects(std::size_t at, std::size_t tag) const {
    return std::exp(until_[at][tag] + beyond_[at][tag] - all_);
  }
  // A sentence begins after `none`.
  [[nodiscard]] double expects(std::size_t at, std::size_t before, std::size_t tag) const {
    if (at == 0) return before == 0 ? expects(at, tag) : 0;
    return std::exp(until_[at - 1][before] + steps_[at][before][tag] + scores_[at][tag] + beyond_[at][tag] -
                    all_);
  }

 private:
  double reach(std::size_t at, std::size_t tag) const {
    if (at == 0) return steps_[at][0][tag];
    TagWeights ways;
    for (std::size_t before = 0; before < k_name_tags; ++before)
      ways[before] = until_[at - 1][before] + steps_[at][before][tag];
    return log_sum(ways);
  }
  double go_on(std::size_t at, std::size_t tag) const {
    TagWeights ways;
    for (std::size_t after = 0; after < k_name_tags; ++after)
      ways[after] = steps_[at + 1][tag][after] + scores_[at + 1][after] + beyond_[at + 1][after];
    return log_sum(ways);
  }

  std::vector<TagWeights> scores_;
  std::vector<std::array<TagWeights, k_name_tags>> steps_;  // by the tag before
  std::vector<TagWeights> until_;
  std::vector<TagWeights> beyond_;
  double all_ = 0;
};

}  // namespace

std::size_t ChainWeights::feature(std::string_view name) {
  const auto [entry, is_new] = ids_.try_emplace(std::string(name), weights_.size());
  if (is_new) {
    weights_.emplace_back();
    sums_.emplace_back();
  }
  return entry->second;
}

void ChainWeights::remember() {
  ++remembered_;
  for (std::size_t id = 0; id < weights_.size(); ++id)
    for (std::size_t tag = 1; tag < k_name_tags; ++tag) sums_[id][tag] += (*this)(id, tag);
}

fields::NameWeights ChainWeights::mean(double unit, double least) const {
  fields::NameWeights all;
  for (const auto& [name, id] : ids_) {
    TagWeights rounded{};
    double most = 0;
    for (std::size_t tag = 1; tag < k_name_tags; ++tag) {
      const double exact = sums_[id][tag] / remembered_;
      rounded[tag] = std::round(exact / unit) * unit;
      most = std::max(most, std::abs(exact));
    }
    if (most >= least) all.emplace(name, rounded);
  }
  return all;
}

void climb(const ChainExample& example, double rate, ChainWeights& weights) {
  if (example.tags.empty()) return;
  const Chain chain(example, weights);
  std::size_t truth_before = 0;
  for (std::size_t at = 0; at < example.tags.size(); ++at) {
    const auto truth = static_cast<std::size_t>(example.tags[at]);
    for (std::size_t tag = 1; tag < k_name_tags; ++tag) {
      const double change = rate * ((tag == truth ? 1 : 0) - chain.expects(at, tag));
      for (const auto feature : example.features[at]) weights.add(feature, tag, change);
      for (std::size_t before = 0; before < k_name_tags; ++before) {
        const bool is_true = tag == truth && before == truth_before;
        weights.add(example.after_tag[at][before], tag,
                    rate * ((is_true ? 1 : 0) - chain.expects(at, before, tag)));
      }
    }
    truth_before = truth;
  }
}

}  // namespace svea::evaluation
