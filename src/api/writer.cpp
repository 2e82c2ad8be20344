// /organisations/{organisation}/writer: who writes the answers just now, and whether that is who should.
#include <algorithm>

#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

json::Value name_or_null(const std::string& name) { return name.empty() ? json::Value() : json::Value(name); }

Result<http::Response> show(Services& services, http::Request& request) {
  const auto organisation = TRY(path_id<model::OrganisationId>(request, "organisation"));
  const auto& rights = caller_of(request).rights;
  const bool is_open = std::ranges::any_of(rights.organisations(),
                                           [&](const auto& open) { return open.first.id == organisation; });
  if (!is_open) return not_there();
  const auto writers = services.models.writers({.asker = {organisation, rights.person().id}});
  return json_of(200, {{"first_choice", name_or_null(writers.first_choice)},
                       {"writes_now", name_or_null(writers.writes_now)},
                       {"warning", failure_of(writers.warning)}});
}

}  // namespace

void add_writer(http::Router& router, Services& services) {
  router.add({.method = http::Method::get,
              .pattern = path("/organisations/{organisation}/writer"),
              .handler = with(services, show)});
}

}  // namespace svea::api
