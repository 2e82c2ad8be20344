// Which of things that overlap is meant.
#pragma once

#include <optional>
#include <vector>

#include "fields/find.h"
#include "text/covered.h"

namespace svea::fields {

// Somebody's word for what stands somewhere.
struct Claim {
  text::Span span;
  double strength = 0;           // 0–1: how well the place looks like it
  std::optional<Found> found{};  // none: it only looks like something
};

// What is found by the longest claims where some overlap, of equally long ones by the strongest. In order.
[[nodiscard]] std::vector<Found> without_overlaps(std::vector<Claim> claims);

// The bytes that things cover.
[[nodiscard]] text::Covered covered_by(const std::vector<Found>& found);

}  // namespace svea::fields
