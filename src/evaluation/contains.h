// Whether a quote holds a reference answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/retrieval_set.h"

namespace svea::evaluation {

// Folded, with each run of white space as one space: what is compared.
[[nodiscard]] std::string comparable(std::string_view utf8);

// True when any of the answers stands in `utf8`.
[[nodiscard]] bool contains_any(std::string_view utf8, const std::vector<ReferenceAnswer>& answers);

}  // namespace svea::evaluation
