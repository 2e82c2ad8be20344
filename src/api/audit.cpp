// /audit: who did what; for the operator. Reading it is itself logged.
#include <algorithm>

#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_page_default = 100;
constexpr std::int64_t k_page_max = 1000;

Result<http::Response> list(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  const auto after = TRY(query_number(request, "after")).value_or(0);
  const auto count = std::min(TRY(query_number(request, "count")).value_or(k_page_default), k_page_max);
  const auto entries = TRY(services.record.audit_log().entries_after(after, static_cast<std::size_t>(count)));
  return json_of(200, {{"entries", array_of(entries)}});
}

}  // namespace

void add_audit(http::Router& router, Services& services) {
  router.add({.method = http::Method::get,
              .pattern = path("/audit"),
              .handler = with(services, list),
              .action = "audit_read"});
}

}  // namespace svea::api
