// The cookie that carries a browser's session.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "http/cookies.h"
#include "http/request.h"

namespace svea::api {

inline constexpr std::string_view k_session_cookie = "svea_session";

[[nodiscard]] inline std::string session_cookie(std::string_view token, bool over_tls) {
  return http::secret_cookie(k_session_cookie, token, limits::k_session_lifetime, over_tls);
}

[[nodiscard]] inline std::string forgotten_session_cookie(bool over_tls) {
  return http::secret_cookie(k_session_cookie, "", std::chrono::seconds{0}, over_tls);
}

[[nodiscard]] inline std::string_view session_token_in(const http::Request& request) {
  return http::find_cookie(request.headers.find("Cookie").value_or(""), k_session_cookie).value_or("");
}

}  // namespace svea::api
