#include <algorithm>

#include "http/middleware.h"

namespace svea::http {
namespace {

// The host of "host", "host:port", "[::1]:port" or a whole origin "https://host:port".
std::string_view host_of(std::string_view authority) {
  if (const auto scheme = authority.find("://"); scheme != std::string_view::npos)
    authority.remove_prefix(scheme + 3);
  if (authority.starts_with('[')) return authority.substr(0, authority.find(']') + 1);
  return authority.substr(0, authority.find(':'));
}

bool is_ours(std::string_view authority, const std::vector<std::string>& names) {
  const auto host = host_of(authority);
  return std::ranges::any_of(names, [&](const std::string& name) { return equal_ignoring_case(name, host); });
}

}  // namespace

Middleware host_check(std::vector<std::string> names) {
  names.insert(names.end(), {"localhost", "127.0.0.1", "[::1]"});
  auto before = [names = std::move(names)](Request& request) -> Status {
    if (!is_ours(request.headers.find("Host").value_or(""), names))
      return fail(ErrorKind::invalid_input, "host_unknown",
                  {"Svea svarar inte under det här namnet. Använd den adress du har fått, eller be den som "
                   "driver Svea att lägga till namnet.",
                   "Svea does not answer to this name. Use the address you were given, or ask those who run "
                   "Svea to add the name."});
    const auto origin = request.headers.find("Origin");
    if (is_change(request.method) && origin && !is_ours(*origin, names))
      return fail(ErrorKind::forbidden, "origin_unknown",
                  {"Begäran kom från en annan webbplats och utfördes inte. Öppna Svea och gör det där.",
                   "The request came from another site and was not carried out. Open Svea and do it there."});
    return {};
  };
  return {.name = "host", .before = std::move(before), .after = {}};
}

}  // namespace svea::http
