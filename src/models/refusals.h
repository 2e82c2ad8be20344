// Why a model does not take a request, in words. Each lets the turn go on with the next model, or with Grund.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace svea::models {

[[nodiscard]] Error fail_resting(std::string_view model, const std::optional<Error>& cause);
[[nodiscard]] Error fail_budget_spent(std::string_view model);
[[nodiscard]] Error fail_queue_full(std::string_view model);
[[nodiscard]] Error fail_too_many_of_one(std::string_view model);
[[nodiscard]] Error fail_waited_too_long(std::string_view model);
// It was removed or is reached in another way since.
[[nodiscard]] Error fail_changed(std::string_view model);
[[nodiscard]] Error fail_cancelled();

}  // namespace svea::models
