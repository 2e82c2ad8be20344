// Cookies: what a browser sends, and what it is told to keep.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace svea::http {

// The first cookie of that name in a Cookie field (RFC 6265 §5.4). Views into `field`.
[[nodiscard]] std::optional<std::string_view> find_cookie(std::string_view field, std::string_view name);

// A Set-Cookie value for a secret: HttpOnly, SameSite=Strict, for the whole site, `Secure` where the
// connection is. `value` holds only letters, digits, '-' and '_'. A lifetime of zero makes the browser forget
// the cookie.
[[nodiscard]] std::string secret_cookie(std::string_view name, std::string_view value,
                                        std::chrono::seconds lifetime, bool secure);

}  // namespace svea::http
