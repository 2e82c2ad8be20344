#include "api/find_document.h"

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/read.h"

namespace svea::api {

Result<model::Document> find_document(Services& services, const http::Request& request) {
  const auto id = TRY(path_id<model::DocumentId>(request, "document"));
  auto document = TRY(services.record.documents().find(id, caller_of(request).rights.reach()));
  if (!document) return not_there();
  return *std::move(document);
}

Result<model::Document> find_editable(Services& services, http::Request& request) {
  auto document = TRY(find_document(services, request));
  note(request, "document", document.id, document.organisation);
  const auto space = TRY(services.record.directory().find_space(document.space));
  if (!space || !caller_of(request).rights.may_edit(*space)) return not_allowed();
  return document;
}

}  // namespace svea::api
