// Learns a chain of name tags: the weights that make the marked tags of examples likely, each tag given its
// word's features and the tag before (Lafferty, McCallum and Pereira, Conditional Random Fields, 2001).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fields/name_model.h"

namespace svea::evaluation {

// Weights that all shrink a little at each step, which is done to one number and not to each (Bottou,
// Stochastic Gradient Descent Tricks, 2012). Those of the tag `none` stay 0.
class ChainWeights {
 public:
  // The number of a feature, a new one where it has none.
  std::size_t feature(std::string_view name);

  [[nodiscard]] double operator()(std::size_t feature, std::size_t tag) const {
    return scale_ * weights_[feature][tag];
  }
  void add(std::size_t feature, std::size_t tag, double change) {
    if (tag != 0) weights_[feature][tag] += change / scale_;
  }
  // By a share of themselves, 0–1.
  void shrink(double share) { scale_ *= 1 - share; }

  // Takes what they are now into the mean.
  void remember();

  // The mean of every feature's, rounded to a multiple of `unit`; a feature with none of at least `least` is
  // left out. What the last examples happened to be weighs less in a mean (Polyak and Juditsky, 1992).
  [[nodiscard]] fields::NameWeights mean(double unit, double least) const;

 private:
  std::unordered_map<std::string, std::size_t> ids_;
  std::vector<fields::TagWeights> weights_;
  std::vector<fields::TagWeights> sums_;  // of what was remembered
  double remembered_ = 0;
  double scale_ = 1;
};

// A sentence with its features as numbers, which are parallel.
struct ChainExample {
  std::vector<std::vector<std::size_t>> features;
  // What a tag before adds at each word.
  std::vector<std::array<std::size_t, fields::k_name_tags>> after_tag;
  std::vector<fields::NameTag> tags;
};

// One step of stochastic gradient ascent on the likelihood of the example's tags.
void climb(const ChainExample& example, double rate, ChainWeights& weights);

}  // namespace svea::evaluation
