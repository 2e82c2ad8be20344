// The name a file is sent under.
#pragma once

#include <string>

#include "base/result.h"
#include "http/request.h"

namespace svea::api {

// "name" in the query, in NFC: a path that leads nowhere else. Errors: parameter_missing, parameter_invalid.
[[nodiscard]] Result<std::string> query_name(const http::Request& request);

}  // namespace svea::api
