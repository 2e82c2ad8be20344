// What stays as it stands whatever the rules think of it.
#pragma once

#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::improve {

// Quotations on one line, addresses of mail and pages, file names, identifiers ("kund_id", "SFS2024"), code
// between backticks. Immutable.
class Guarded {
 public:
  explicit Guarded(std::string_view text);

  // Whether any byte of the span is guarded.
  [[nodiscard]] bool holds(text::Span span) const;
  [[nodiscard]] const std::vector<text::Span>& spans() const { return spans_; }

 private:
  void add_quotations(std::string_view text);
  void add_identifiers(std::string_view text);

  std::vector<text::Span> spans_;  // in order, disjoint
};

}  // namespace svea::improve
