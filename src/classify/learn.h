// Learns a classifier from a plan and texts that somebody has classified.
#pragma once

#include <span>
#include <stop_token>
#include <string_view>

#include "classify/classifier.h"
#include "classify/plan.h"

namespace svea::classify {

struct LabelledText {
  std::string_view text;
  std::size_t label = 0;  // place in the plan
};

// From the plan's names, descriptions and examples, and the texts, which may be none. Where there are texts
// enough (LearnOptions), how sure it is is measured by cross-validation. Fifty texts for each of 34 classes
// take a second or two. The same each time. Errors: those of check(Plan), learn_too_many, cancelled.
struct LearnOptions {
  // The share of answers that should be right: below the probability where they are, it does not know.
  double right_wanted = 0.8;
};
[[nodiscard]] Result<Classifier> learn(const Plan& plan, std::span<const LabelledText> texts,
                                       const LearnOptions& options = {}, std::stop_token stop = {});

}  // namespace svea::classify
