// Fields of the OpenAI interface that would change what an answer means, and that Svea does not follow.
#pragma once

#include <string_view>

#include "base/result.h"
#include "json/json.h"

namespace svea::api {

[[nodiscard]] std::unexpected<Error> parameter_unsupported(std::string_view name);

// Nothing when each of them is absent or has the value by which it does nothing. Errors:
// parameter_unsupported, which names the first.
[[nodiscard]] Status check_supported(const json::Object& body);

}  // namespace svea::api
