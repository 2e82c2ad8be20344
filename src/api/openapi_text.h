// openapi.json as it was when the program was built.
#pragma once

#include <string_view>

namespace svea::api {

[[nodiscard]] std::string_view openapi_text();

}  // namespace svea::api
