// Which of things that overlap is meant.
#pragma once

#include <vector>

#include "fields/find.h"

namespace svea::fields {

// A place that only looks like something.
struct LookAlike {
  text::Span span;
  double confidence = 0;
};

// The longest where some overlap, of equally long ones the surest. Look-alikes take part and are left out in
// the end. In order.
[[nodiscard]] std::vector<Found> without_overlaps(std::vector<Found> found,
                                                  const std::vector<LookAlike>& look_alikes = {});

// The bytes that things cover, to be asked many times.
class Covered {
 public:
  explicit Covered(const std::vector<Found>& found);
  [[nodiscard]] bool overlaps(text::Span span) const;

 private:
  std::vector<text::Span> spans_;  // in order, joined where they touch
};

}  // namespace svea::fields
