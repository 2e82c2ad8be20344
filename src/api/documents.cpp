// /documents: what there is, its text and its original file.
#include <algorithm>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/shown_documents.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_page_default = 100;
constexpr std::int64_t k_page_max = 1000;

Result<model::Document> find(Services& services, const http::Request& request) {
  const auto id = TRY(path_id<model::DocumentId>(request, "document"));
  auto document = TRY(services.record.documents().find(id, caller_of(request).rights.reach()));
  if (!document) return not_there();
  return *std::move(document);
}

// The document in the path, when the caller may change it. Its organisation is noted for the audit log.
Result<model::Document> find_editable(Services& services, http::Request& request) {
  auto document = TRY(find(services, request));
  note(request, "document", document.id, document.organisation);
  const auto space = TRY(services.record.directory().find_space(document.space));
  if (!space || !caller_of(request).rights.may_edit(*space)) return not_allowed();
  return document;
}

Result<std::optional<model::DocumentState>> query_state(const http::Request& request) {
  const auto name = request.target.query.find("state").value_or("");
  if (name.empty()) return std::nullopt;
  if (name == "received") return model::DocumentState::received;
  if (name == "ready") return model::DocumentState::ready;
  if (name == "failed") return model::DocumentState::failed;
  return parameter_invalid("state");
}

Result<http::Response> list(Services& services, http::Request& request) {
  store::DocumentFilter filter;
  filter.space = TRY(query_id<model::SpaceId>(request, "space"));
  filter.state = TRY(query_state(request));
  filter.name_contains = request.target.query.find("name").value_or("");
  filter.offset = static_cast<std::size_t>(TRY(query_number(request, "offset")).value_or(0));
  const auto count = TRY(query_number(request, "count")).value_or(k_page_default);
  filter.count_max = static_cast<std::size_t>(std::min(count, k_page_max));
  const auto organisation = TRY(query_id<model::OrganisationId>(request, "organisation"));
  const auto page = TRY(
      services.record.documents().list(filter, TRY(reach_in(services, caller_of(request), organisation))));
  return json_of(200, {{"documents", TRY(shown_documents(services, page.documents))}, {"total", page.total}});
}

Result<http::Response> show(Services& services, http::Request& request) {
  return json_of(200, TRY(shown_document(services, TRY(find(services, request)))));
}

Result<http::Response> show_text(Services& services, http::Request& request) {
  const auto document = TRY(find(services, request));
  const auto text = TRY(services.record.documents().text(document.id, caller_of(request).rights.reach()));
  if (!text)
    return fail(ErrorKind::not_found, "document_without_text",
                {"Dokumentet har ingen text än. Vänta tills det har lästs in.",
                 "The document has no text yet. Wait until it has been taken in."});
  return json_of(200, {{"document", TRY(shown_document(services, document))},
                       {"text", text->text},
                       {"blocks", array_of(text->blocks)}});
}

Result<http::Response> send_file(Services& services, http::Request& request) {
  const auto document = TRY(find(services, request));
  const auto path = TRY(services.originals.path_of(document));
  return http::download({path, document.size_bytes}, document.media_type, document.name);
}

Result<http::Response> retry(Services& services, http::Request& request) {
  const auto document = TRY(find_editable(services, request));
  const auto& reach = caller_of(request).rights.reach();
  if (!TRY(services.record.documents().retry(document.id, reach)))
    return fail(ErrorKind::conflict, "document_not_failed",
                {"Dokumentet behöver inte läsas in igen. Ladda om listan.",
                 "The document needs not be taken in again. Reload the list."});
  services.wake_ingest();
  return json_of(202, TRY(shown_document(services, TRY(find(services, request)))));
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto document = TRY(find_editable(services, request));
  if (!TRY(services.originals.remove(document, caller_of(request).rights.reach()))) return not_there();
  services.wake_ingest();
  return http::no_content();
}

}  // namespace

void add_documents(http::Router& router, Services& services) {
  using http::Method;
  const std::string one = path("/documents/{document}");
  router.add({.method = Method::get, .pattern = path("/documents"), .handler = with(services, list)});
  router.add({.method = Method::get, .pattern = one, .handler = with(services, show)});
  router.add({.method = Method::get, .pattern = one + "/text", .handler = with(services, show_text)});
  router.add({.method = Method::get, .pattern = one + "/file", .handler = with(services, send_file)});
  router.add({.method = Method::post,
              .pattern = one + "/retry",
              .handler = with(services, retry),
              .action = "document_retried"});
  router.add({.method = Method::remove,
              .pattern = one,
              .handler = with(services, remove),
              .action = "document_removed"});
}

}  // namespace svea::api
