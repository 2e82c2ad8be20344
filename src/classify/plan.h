// An organisation's own classes, and texts that somebody has put in them.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace svea::classify {

struct Class {
  std::string name;
  std::string description;            // in words that texts of the class use; may be ""
  std::vector<std::string> examples;  // texts of the class; may be none
};

using Plan = std::vector<Class>;

// Errors: plan_too_few (less than two classes), plan_too_many, plan_name_missing, plan_name_twice (white
// space, marks and case aside).
[[nodiscard]] Status check(const Plan& plan);

}  // namespace svea::classify
