// Errors as people and programs get them: application/problem+json (RFC 9457).
#pragma once

#include <string_view>

#include "base/result.h"
#include "http/response.h"

namespace svea::http {

// The one place where errors become status codes.
[[nodiscard]] int status_of(const Error& error);

// With Retry-After where asking again later helps.
[[nodiscard]] Response problem(const Error& error, std::string_view request_id);
// For what goes wrong before there is a request to speak of, where HTTP names the status.
[[nodiscard]] Response problem(int status, const Error& error, std::string_view request_id);

}  // namespace svea::http
