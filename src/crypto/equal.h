// Comparison of secrets.
#pragma once

#include <string_view>

namespace svea::crypto {

// Takes the same time wherever two strings of equal length differ; the length itself is no secret.
[[nodiscard]] bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace svea::crypto
