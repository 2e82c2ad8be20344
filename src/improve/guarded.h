// What stays as it stands whatever the rules think of it.
#pragma once

#include <string_view>

#include "text/covered.h"

namespace svea::improve {

// Quotations on one line, addresses of mail and pages, file names, identifiers ("kund_id", "SFS2024"), code
// between backticks. Immutable.
class Guarded {
 public:
  explicit Guarded(std::string_view text);

  // Whether any byte of the span is guarded.
  [[nodiscard]] bool holds(text::Span span) const { return covered_.overlaps(span); }

 private:
  text::Covered covered_;
};

}  // namespace svea::improve
