// POST /documents: a file's bytes become a document.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/document_objects.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/upload_name.h"

namespace svea::api {
namespace {

// The space in the query, when the caller may add to it.
Result<model::Space> query_space(Services& services, http::Request& request) {
  const auto id = TRY(query_id<model::SpaceId>(request, "space"));
  if (!id) return parameter_missing("space");
  const auto& rights = caller_of(request).rights;
  const auto space = TRY(services.record.directory().find_space(*id));
  if (!space || !rights.may_read(space->id)) return not_there();
  note(request, "space", space->id, space->organisation);
  if (!rights.may_edit(*space)) return not_allowed();
  return *space;
}

Result<std::filesystem::path> place(Services& services, http::Request& request) {
  TRY(query_name(request));
  TRY(query_space(services, request));
  return services.originals.place_for_upload();
}

Result<http::Response> add(Services& services, http::Request& request) {
  const auto space = TRY(query_space(services, request));
  store::NewDocument document;
  document.organisation = space.organisation;
  document.space = space.id;
  document.name = TRY(query_name(request));
  document.added_at = services.clock.now();
  const auto added = TRY(services.originals.add(request.file->path(), std::move(document)));
  services.wake_ingest();
  note(request, "document", added.document.id, space.organisation);
  return json_of(202, {{"document", TRY(shown(services, added.document))}, {"was_there", added.was_there}});
}

}  // namespace

void add_uploads(http::Router& router, Services& services) {
  http::FileBody body;
  body.place = [&services](http::Request& request) { return place(services, request); };
  router.add({.method = http::Method::post,
              .pattern = path("/documents"),
              .handler = with(services, add),
              .body = std::move(body),
              .action = "document_added"});
}

}  // namespace svea::api
