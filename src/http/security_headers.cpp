#include "http/middleware.h"

namespace svea::http {
namespace {

// Everything comes from us; nothing inline, nothing framed, no plug-ins.
constexpr std::string_view k_content_policy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";
constexpr std::string_view k_no_features =
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
    "microphone=(), payment=(), usb=()";
// A year, as browsers ask for; the names below ours are not ours to bind.
constexpr std::string_view k_only_tls = "max-age=31536000";

}  // namespace

Middleware security_headers() {
  auto after = [](const Request& request, Response& response) {
    auto& headers = response.headers;
    headers.set_default("Content-Security-Policy", k_content_policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", k_no_features);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    // What a person reads is kept in no cache unless a handler knows better.
    headers.set_default("Cache-Control", "no-store");
    if (request.over_tls) headers.set("Strict-Transport-Security", k_only_tls);
  };
  return {.name = "security headers", .before = {}, .after = after};
}

}  // namespace svea::http
