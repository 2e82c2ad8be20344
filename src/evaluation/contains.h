// Whether a quote holds a reference answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/retrieval_set.h"

namespace svea::evaluation {

// The answers of one question, made ready to be looked for: case and white space don't matter.
class References {
 public:
  explicit References(const std::vector<ReferenceAnswer>& answers);
  // True when any of them stands in `utf8`.
  [[nodiscard]] bool any_in(std::string_view utf8) const;

 private:
  std::vector<std::string> comparable_;
};

}  // namespace svea::evaluation
