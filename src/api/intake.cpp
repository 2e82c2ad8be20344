// /intake: the taking in of documents as a whole.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

// The spaces that the request is about, within what the caller reads.
Result<model::Reach> chosen_reach(Services& services, const http::Request& request,
                                  std::optional<model::OrganisationId> organisation,
                                  std::optional<model::SpaceId> space) {
  const auto reach = TRY(reach_in(services, caller_of(request), organisation));
  return space ? narrowed(reach, {*space}) : reach;
}

// Of those that the body chooses, the spaces that the caller may edit. Errors: not_found where the caller
// reads none of them, forbidden where none may be edited.
Result<model::Reach> editable_reach(Services& services, http::Request& request, const json::Object& body) {
  std::optional<model::OrganisationId> organisation;
  if (const auto id = TRY(json::find<std::int64_t>(body, "organisation"))) organisation = {*id};
  std::optional<model::SpaceId> space;
  if (const auto id = TRY(json::find<std::int64_t>(body, "space"))) space = {*id};
  const auto chosen = TRY(chosen_reach(services, request, organisation, space));
  if (chosen.spaces.empty()) return not_there();
  model::Reach editable;
  for (const auto id : chosen.spaces) {
    const auto found = TRY(services.record.directory().find_space(id));
    if (!found || !caller_of(request).rights.may_edit(*found)) continue;
    editable.spaces.push_back(id);
    if (space) note(request, "space", id, found->organisation);
  }
  if (organisation && !space) note(request, "organisation", *organisation, *organisation);
  if (editable.spaces.empty()) return not_allowed();
  return editable;
}

Result<http::Response> show(Services& services, http::Request& request) {
  const auto organisation = TRY(query_id<model::OrganisationId>(request, "organisation"));
  const auto space = TRY(query_id<model::SpaceId>(request, "space"));
  const auto reach = TRY(chosen_reach(services, request, organisation, space));
  const auto summary = TRY(services.record.intake_jobs().summary(reach, services.clock.now()));
  return json_of(200, {{"waiting", summary.waiting},
                       {"working", summary.working},
                       {"failed", summary.failed},
                       {"pages_left", summary.pages_left},
                       {"seconds_left", number_or_null(summary.seconds_left)}});
}

Result<http::Response> begun(Services& services, std::size_t documents) {
  services.wake_ingest();
  return json_of(202, {{"documents", documents}});
}

Result<http::Response> retry(Services& services, http::Request& request) {
  const auto body = TRY(body_of(request));
  const auto reach = TRY(editable_reach(services, request, body));
  return begun(services, TRY(services.record.intake_jobs().retry_failed(reach)));
}

Result<http::Response> reprocess(Services& services, http::Request& request) {
  const auto body = TRY(body_of(request));
  const auto reach = TRY(editable_reach(services, request, body));
  store::Reprocess what;
  if (TRY(json::find<bool>(body, "outdated")).value_or(false))
    what.older_than_version = services.intake_version;
  return begun(services, TRY(services.record.intake_jobs().reprocess(what, reach)));
}

}  // namespace

void add_intake(http::Router& router, Services& services) {
  using http::Method;
  router.add({.method = Method::get, .pattern = path("/intake"), .handler = with(services, show)});
  router.add({.method = Method::post,
              .pattern = path("/intake/retry"),
              .handler = with(services, retry),
              .action = "intake_retried"});
  router.add({.method = Method::post,
              .pattern = path("/intake/reprocess"),
              .handler = with(services, reprocess),
              .action = "intake_begun_again"});
}

}  // namespace svea::api
