// /library: workflows and prompts that an organisation keeps, shared in its spaces.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/read_library_entry.h"
#include "api/resources.h"

namespace svea::api {
namespace {

Result<json::Object> object_of_entry(const model::LibraryEntry& entry) {
  return json::Object{{"id", entry.id.value},
                      {"organisation", entry.organisation.value},
                      {"space", entry.space.value},
                      {"kind", entry.kind},
                      {"name", entry.name},
                      {"description", entry.description},
                      {"body", TRY(json::parse_object(entry.body))},
                      {"version", entry.version},
                      {"changed_at", text_of(entry.changed_at)}};
}

Result<json::Object> object_of_rated(const store::RatedEntry& rated) {
  auto object = TRY(object_of_entry(rated.entry));
  const auto& rating = rated.rating;
  object["rating"] = json::Object{{"mean", rating.mean},
                                  {"votes", rating.votes},
                                  {"own", rating.own ? json::Value(*rating.own) : json::Value()}};
  return object;
}

Result<store::RatedEntry> found(Services& services, http::Request& request) {
  const auto& rights = caller_of(request).rights;
  const auto id = TRY(path_id<model::LibraryEntryId>(request, "entry"));
  auto entry = TRY(services.record.library().find(id, rights.reach(), rights.person().id));
  if (!entry) return not_there();
  note(request, "library_entry", id, entry->entry.organisation);
  return *std::move(entry);
}

// A space that the caller may change.
Result<model::Space> editable(Services& services, const http::Request& request, model::SpaceId id) {
  const auto& rights = caller_of(request).rights;
  auto space = TRY(services.record.directory().find_space(id));
  if (!space || !rights.may_read(id)) return not_there();
  if (!rights.may_edit(*space)) return not_allowed();
  return *std::move(space);
}

Result<http::Response> list(Services& services, http::Request& request) {
  const auto& rights = caller_of(request).rights;
  const auto kind = request.target.query.find("kind").value_or("");
  json::Array entries;
  for (const auto& entry : TRY(services.record.library().list(rights.reach(), kind, rights.person().id)))
    entries.push_back(TRY(object_of_rated(entry)));
  return json_of(200, {{"entries", std::move(entries)}});
}

Result<http::Response> add(Services& services, http::Request& request) {
  const auto body = TRY(body_of(request));
  model::LibraryEntry entry;
  entry.space = {TRY(json::get<std::int64_t>(body, "space"))};
  entry.organisation = TRY(editable(services, request, entry.space)).organisation;
  entry.kind = TRY(json::get<std::string>(body, "kind"));
  TRY(read_library_entry(services, caller_of(request), body, entry));
  entry.changed_by = caller_of(request).person().id;
  entry.changed_at = services.clock.now();
  entry = TRY(services.record.library().add(entry));
  note(request, "library_entry", entry.id, entry.organisation);
  return json_of(201, TRY(object_of_entry(entry)));
}

Result<http::Response> show(Services& services, http::Request& request) {
  return json_of(200, TRY(object_of_rated(TRY(found(services, request)))));
}

Result<http::Response> change(Services& services, http::Request& request) {
  auto entry = TRY(found(services, request)).entry;
  TRY(editable(services, request, entry.space));
  TRY(read_library_entry(services, caller_of(request), TRY(body_of(request)), entry));
  entry.changed_by = caller_of(request).person().id;
  entry.changed_at = services.clock.now();
  const auto changed = TRY(services.record.library().change(entry));
  if (!changed) return not_there();
  return json_of(200, TRY(object_of_entry(*changed)));
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto entry = TRY(found(services, request)).entry;
  TRY(editable(services, request, entry.space));
  TRY(services.record.library().remove(entry.id));
  return http::no_content();
}

Result<http::Response> versions(Services& services, http::Request& request) {
  const auto entry = TRY(found(services, request)).entry;
  json::Array all;
  for (const auto& version :
       TRY(services.record.library().versions(entry.id, caller_of(request).rights.reach())))
    all.push_back(TRY(object_of_entry(version)));
  return json_of(200, {{"versions", std::move(all)}});
}

Result<http::Response> rate(Services& services, http::Request& request) {
  const auto entry = TRY(found(services, request)).entry;
  const auto stars = TRY(json::get<std::int64_t>(TRY(body_of(request)), "stars"));
  if (stars < 0 || stars > 5)
    return fail(ErrorKind::invalid_input, "rating_invalid",
                {"Ett betyg är 1 till 5, eller 0 för att ta tillbaka det.",
                 "A rating is 1 to 5, or 0 to take it back."});
  TRY(services.record.library().rate(entry.id, caller_of(request).person().id, static_cast<int>(stars)));
  return show(services, request);
}

}  // namespace

void add_library(http::Router& router, Services& services) {
  using http::Method;
  const auto add_route = [&](Method method, std::string_view pattern, Handle handle, std::string action) {
    router.add({.method = method,
                .pattern = path(pattern),
                .handler = with(services, handle),
                .action = std::move(action)});
  };
  add_route(Method::get, "/library", list, "");
  add_route(Method::post, "/library", add, "library_entry_added");
  add_route(Method::get, "/library/{entry}", show, "");
  add_route(Method::put, "/library/{entry}", change, "library_entry_changed");
  add_route(Method::remove, "/library/{entry}", remove, "library_entry_removed");
  add_route(Method::get, "/library/{entry}/versions", versions, "");
  add_route(Method::put, "/library/{entry}/rating", rate, "library_entry_rated");
}

}  // namespace svea::api
