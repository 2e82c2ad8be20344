// /documents/{document}: what may be done with it.
#include "api/caller.h"
#include "api/document_objects.h"
#include "api/find_document.h"
#include "api/read.h"
#include "api/read_metadata.h"
#include "api/resources.h"

namespace svea::api {
namespace {

Result<http::Response> shown_again(Services& services, const http::Request& request, int status) {
  services.wake_ingest();
  return json_of(status, TRY(shown(services, TRY(find_document(services, request)))));
}

Result<http::Response> edit(Services& services, http::Request& request) {
  const auto document = TRY(find_editable(services, request));
  const auto changes = TRY(metadata_changes_in(TRY(body_of(request))));
  if (!TRY(services.record.documents().edit(document.id, changes, caller_of(request).rights.reach())))
    return not_there();
  return shown_again(services, request, 200);
}

Result<http::Response> restore(Services& services, http::Request& request) {
  const auto document = TRY(find_editable(services, request));
  if (!TRY(services.record.documents().restore(document.id, caller_of(request).rights.reach())))
    return fail(ErrorKind::conflict, "document_not_replaced",
                {"Det är redan den senaste versionen som gäller. Ladda om sidan.",
                 "This is the newest version already. Reload the page."});
  return shown_again(services, request, 200);
}

Result<http::Response> retry(Services& services, http::Request& request) {
  const auto document = TRY(find_editable(services, request));
  if (!TRY(services.record.intake_jobs().retry(document.id, caller_of(request).rights.reach())))
    return fail(ErrorKind::conflict, "document_not_failed",
                {"Dokumentet behöver inte läsas in igen. Ladda om listan.",
                 "The document needs not be taken in again. Reload the list."});
  return shown_again(services, request, 202);
}

Result<http::Response> cancel(Services& services, http::Request& request) {
  const auto document = TRY(find_editable(services, request));
  if (!TRY(services.record.intake_jobs().cancel(document.id, caller_of(request).rights.reach())))
    return fail(ErrorKind::conflict, "document_not_in_intake",
                {"Dokumentet håller inte på att läsas in. Ladda om listan.",
                 "The document is not being taken in. Reload the list."});
  return shown_again(services, request, 200);
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto document = TRY(find_editable(services, request));
  if (!TRY(services.originals.remove(document, caller_of(request).rights.reach()))) return not_there();
  services.wake_ingest();
  return http::no_content();
}

}  // namespace

void add_document_changes(http::Router& router, Services& services) {
  using http::Method;
  const std::string one = path("/documents/{document}");
  const auto add = [&](Method method, std::string pattern, Handle handle, std::string action) {
    router.add({.method = method,
                .pattern = std::move(pattern),
                .handler = with(services, handle),
                .action = std::move(action)});
  };
  add(Method::patch, one, edit, "document_edited");
  add(Method::post, one + "/restore", restore, "document_restored");
  add(Method::post, one + "/retry", retry, "document_retried");
  add(Method::post, one + "/cancel", cancel, "document_cancelled");
  add(Method::remove, one, remove, "document_removed");
}

}  // namespace svea::api
