// Reads what was chosen for a task.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/json.h"

namespace svea::tasks {

// One of `allowed`, the first where nothing is chosen. Errors: task_option_invalid.
[[nodiscard]] Result<std::string> choice(const json::Object& options, std::string_view name,
                                         std::initializer_list<std::string_view> allowed);

// 0 where nothing is chosen. Errors: task_option_invalid (below 0, above `max`).
[[nodiscard]] Result<std::int64_t> count(const json::Object& options, std::string_view name,
                                         std::int64_t max);

// Errors: task_option_unknown: an option that is none of `known` was meant for something else.
[[nodiscard]] Status only(const json::Object& options, std::initializer_list<std::string_view> known);

}  // namespace svea::tasks
