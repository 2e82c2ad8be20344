// How sure a classifier may be, from what it said of texts it had not learnt from.
#pragma once

#include <span>
#include <vector>

#include "classify/classifier.h"

namespace svea::classify {

struct HeldOut {
  std::vector<float> scores;  // one a class
  std::size_t label = 0;      // the right one
};

// The steepness that makes the right classes likeliest, and the lowest threshold above which the share
// `right_wanted` is right (else the highest that knows anything).
[[nodiscard]] Calibration calibrate(std::span<const HeldOut> texts, double right_wanted);

}  // namespace svea::classify
