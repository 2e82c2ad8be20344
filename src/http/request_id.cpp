#include <algorithm>
#include <atomic>
#include <random>

#include <fmt/format.h>

#include "http/middleware.h"

namespace svea::http {
namespace {

constexpr std::size_t k_foreign_id_chars_max = 64;

bool is_sound(std::string_view id) {
  return !id.empty() && id.size() <= k_foreign_id_chars_max && std::ranges::all_of(id, [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
}

}  // namespace

Middleware request_id() {
  // A number that differs between lives of the process, then one that counts: unique, and worth nothing to
  // guess.
  auto before = [life = std::random_device{}(),
                 count = std::make_shared<std::atomic<std::uint64_t>>()](Request& request) -> Status {
    const auto foreign = request.headers.find("X-Request-Id").value_or("");
    const bool may_name = request.from_this_machine || request.headers.find("X-Forwarded-For");
    request.id =
        may_name && is_sound(foreign) ? std::string(foreign) : fmt::format("{:08x}-{}", life, ++*count);
    return {};
  };
  auto after = [](const Request& request, Response& response) {
    response.headers.set("X-Request-Id", request.id);
  };
  return {.name = "request id", .before = std::move(before), .after = after};
}

}  // namespace svea::http
