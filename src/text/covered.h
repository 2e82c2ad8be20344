// The parts of a text that are spoken for already, to be asked many times.
#pragma once

#include <vector>

#include "text/words.h"

namespace svea::text {

// Immutable.
class Covered {
 public:
  Covered() = default;
  // In any order, and they may overlap.
  explicit Covered(std::vector<Span> spans);

  // Whether any byte of the span is covered; of an empty span, whether the byte after it is.
  [[nodiscard]] bool overlaps(Span span) const;
  // In order; those that overlapped or touched are one.
  [[nodiscard]] const std::vector<Span>& spans() const { return spans_; }

 private:
  std::vector<Span> spans_;
};

}  // namespace svea::text
