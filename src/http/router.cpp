#include "http/router.h"

#include <optional>
#include <ranges>

#include "base/check.h"

namespace svea::http {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

std::optional<Parameters> match_pattern(std::string_view pattern, const std::vector<std::string>& segments) {
  Parameters parameters;
  auto segment = segments.begin();
  for (const auto part : std::views::split(pattern.substr(1), '/')) {
    const std::string_view wanted(part.begin(), part.end());
    if (segment == segments.end()) return std::nullopt;
    if (wanted.starts_with('{'))
      parameters.emplace_back(wanted.substr(1, wanted.size() - 2), *segment);
    else if (wanted != *segment)
      return std::nullopt;
    ++segment;
  }
  if (segment != segments.end()) return std::nullopt;
  return parameters;
}

}  // namespace

void Router::add(Route route) {
  check(route.pattern.size() > 1 && route.pattern.front() == '/', "a route's pattern begins with a slash");
  routes_.push_back(std::move(route));
}

RouteMatch Router::match(Method method, const std::vector<std::string>& segments) const {
  RouteMatch match;
  for (const auto& route : routes_) {
    auto parameters = match_pattern(route.pattern, segments);
    if (!parameters) continue;
    if (route.method == method) return {.route = &route, .parameters = std::move(*parameters), .allowed = {}};
    match.allowed.push_back(route.method);
  }
  if (match.allowed.empty() && method == Method::get && fallback_.handler) match.route = &fallback_;
  return match;
}

}  // namespace svea::http
