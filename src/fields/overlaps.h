// Which of things that overlap is meant.
#pragma once

#include <optional>
#include <vector>

#include "fields/find.h"

namespace svea::fields {

// Somebody's word for what stands somewhere.
struct Claim {
  text::Span span;
  double strength = 0;           // 0–1: how well the place looks like it
  std::optional<Found> found{};  // none: it only looks like something
};

// What is found by the longest claims where some overlap, of equally long ones by the strongest. In order.
[[nodiscard]] std::vector<Found> without_overlaps(std::vector<Claim> claims);

// The bytes that things cover, to be asked many times.
class Covered {
 public:
  explicit Covered(const std::vector<Found>& found);
  [[nodiscard]] bool overlaps(text::Span span) const;

 private:
  std::vector<text::Span> spans_;  // in order, joined where they touch
};

}  // namespace svea::fields
