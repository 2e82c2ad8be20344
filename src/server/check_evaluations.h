// The evaluations that need no search: how well answers are checked.
#pragma once

#include <string_view>

#include "base/result.h"
#include "json/json.h"

namespace svea::server {

// "orders", "support" and "differences".
[[nodiscard]] bool is_check_evaluation(std::string_view kind);

// `request` is {"kind": …, "cases": […]}; the reply has "cases", "there", "recall", "precision" and
// "false_alarms", and the same in "splits" and "kinds". Errors: those of evaluation/checks.h.
[[nodiscard]] Result<json::Object> evaluate_checks(std::string_view kind, const json::Object& request);

}  // namespace svea::server
