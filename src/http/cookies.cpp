#include "http/cookies.h"

#include <fmt/format.h>

namespace svea::http {

std::optional<std::string_view> find_cookie(std::string_view field, std::string_view name) {
  while (!field.empty()) {
    const auto end = field.find(';');
    std::string_view pair = field.substr(0, end);
    field.remove_prefix(end == std::string_view::npos ? field.size() : end + 1);
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    const auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
  }
  return std::nullopt;
}

std::string secret_cookie(std::string_view name, std::string_view value, std::chrono::seconds lifetime,
                          bool secure) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}", name, value, lifetime.count(),
                     secure ? "; Secure" : "");
}

}  // namespace svea::http
