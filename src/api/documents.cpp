// /documents: what there is, its text, its original file and its versions.
#include <algorithm>

#include "api/caller.h"
#include "api/document_objects.h"
#include "api/find_document.h"
#include "api/objects.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/read_metadata.h"
#include "api/resources.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_page_default = 100;
constexpr std::int64_t k_page_max = 1000;

std::string query_text(const http::Request& request, std::string_view name) {
  return std::string(request.target.query.find(name).value_or(""));
}

Result<std::optional<model::DocumentState>> query_state(const http::Request& request) {
  const auto name = query_text(request, "state");
  if (name.empty()) return std::nullopt;
  if (name == "received") return model::DocumentState::received;
  if (name == "ready") return model::DocumentState::ready;
  if (name == "failed") return model::DocumentState::failed;
  if (name == "replaced") return model::DocumentState::replaced;
  return parameter_invalid("state");
}

// A value of the metadata field, or "" for any.
Result<std::string> query_field(const http::Request& request, std::string_view name, std::string_view field) {
  auto value = query_text(request, name);
  if (!is_metadata_value(field, value)) return parameter_invalid(name);
  return value;
}

Result<store::DocumentFilter> query_filter(const http::Request& request) {
  store::DocumentFilter filter;
  filter.space = TRY(query_id<model::SpaceId>(request, "space"));
  filter.state = TRY(query_state(request));
  filter.name_contains = query_text(request, "name");
  filter.type = TRY(query_field(request, "type", "type"));
  filter.date_from = TRY(query_field(request, "from", "date"));
  filter.date_to = TRY(query_field(request, "to", "date"));
  filter.language = TRY(query_field(request, "language", "language"));
  filter.publisher = TRY(query_field(request, "publisher", "publisher"));
  filter.offset = static_cast<std::size_t>(TRY(query_number(request, "offset")).value_or(0));
  const auto count = TRY(query_number(request, "count")).value_or(k_page_default);
  filter.count_max = static_cast<std::size_t>(std::min(count, k_page_max));
  return filter;
}

Result<http::Response> list(Services& services, http::Request& request) {
  const auto filter = TRY(query_filter(request));
  const auto organisation = TRY(query_id<model::OrganisationId>(request, "organisation"));
  const auto reach = TRY(reach_in(services, caller_of(request), organisation));
  const auto page = TRY(services.record.documents().list(filter, reach));
  return json_of(200, {{"documents", TRY(shown(services, page.documents))}, {"total", page.total}});
}

Result<http::Response> show(Services& services, http::Request& request) {
  return json_of(200, TRY(shown(services, TRY(find_document(services, request)))));
}

Result<http::Response> show_versions(Services& services, http::Request& request) {
  const auto document = TRY(find_document(services, request));
  const auto& reach = caller_of(request).rights.reach();
  const auto versions = TRY(services.record.documents().versions(document.id, reach));
  return json_of(200, {{"documents", TRY(shown(services, versions))}});
}

Result<http::Response> show_text(Services& services, http::Request& request) {
  const auto document = TRY(find_document(services, request));
  const auto text = TRY(services.record.documents().text(document.id, caller_of(request).rights.reach()));
  if (!text)
    return fail(ErrorKind::not_found, "document_without_text",
                {"Dokumentet har ingen text än. Vänta tills det har lästs in.",
                 "The document has no text yet. Wait until it has been taken in."});
  return json_of(200, {{"document", TRY(shown(services, document))},
                       {"text", text->text},
                       {"blocks", array_of(text->blocks)},
                       {"pages", array_of(text->read_pages)}});
}

Result<http::Response> send_file(Services& services, http::Request& request) {
  const auto document = TRY(find_document(services, request));
  const auto path = TRY(services.originals.path_of(document));
  auto content = http::FileContent::open(path);
  if (!content)
    return fail(
        ErrorKind::not_found, "file_unreadable",
        {"Originalfilen går inte att läsa. Försök igen, och säg till den som driver Svea om det inte "
         "hjälper.",
         "The original file can't be read. Try again, and tell those who run Svea if that does not help."});
  return http::download(*std::move(content), document.media_type, document.name);
}

}  // namespace

void add_documents(http::Router& router, Services& services) {
  using http::Method;
  const std::string one = path("/documents/{document}");
  router.add({.method = Method::get, .pattern = path("/documents"), .handler = with(services, list)});
  router.add({.method = Method::get, .pattern = one, .handler = with(services, show)});
  router.add({.method = Method::get, .pattern = one + "/text", .handler = with(services, show_text)});
  router.add({.method = Method::get, .pattern = one + "/file", .handler = with(services, send_file)});
  router.add({.method = Method::get, .pattern = one + "/versions", .handler = with(services, show_versions)});
}

}  // namespace svea::api
