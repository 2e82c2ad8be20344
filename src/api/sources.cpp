// Sources: where documents come from by themselves. For the editors of their spaces.
#include <algorithm>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/source_objects.h"

namespace svea::api {
namespace {

using model::Source;

// A person mends the first ones first.
constexpr std::size_t k_failed_items_shown_max = 100;

// The organisation in the path, when the caller is an editor of it. To outsiders it does not exist.
Result<model::OrganisationId> edited_organisation(const http::Request& request) {
  const auto id = TRY(path_id<model::OrganisationId>(request, "organisation"));
  for (const auto& [organisation, role] : caller_of(request).rights.organisations()) {
    if (organisation.id != id) continue;
    if (role >= model::Role::editor) return id;
    return not_allowed();
  }
  return not_there();
}

Result<Source> find_editable(Services& services, http::Request& request) {
  const auto& rights = caller_of(request).rights;
  const auto id = TRY(path_id<model::SourceId>(request, "source"));
  auto source = TRY(services.record.sources().find(id, rights.reach()));
  if (!source) return not_there();
  note(request, "source", source->id, source->organisation);
  const auto space = TRY(services.record.directory().find_space(source->space));
  if (!space || !rights.may_edit(*space)) return not_allowed();
  return *std::move(source);
}

// Asking a folder or a feed what is new costs little; going through a whole website does not.
int interval_of(model::SourceKind kind) {
  const bool is_cheap = kind == model::SourceKind::folder || kind == model::SourceKind::feed ||
                        kind == model::SourceKind::webdav;
  return is_cheap ? 60 : 24 * 60;
}

// What reaches into the operator's own machines is the operator's to allow.
Status check_inside(const access::Rights& rights, const Source& source) {
  const bool is_inside = source.kind == model::SourceKind::folder || source.settings.private_network;
  if (!is_inside || rights.may_operate()) return {};
  return fail(ErrorKind::forbidden, "source_inside",
              {"Mappar på servern och adresser i det inre nätet får bara den lägga till som sköter Svea. Be "
               "den personen om hjälp.",
               "Only whoever runs Svea may add folders of the server and addresses of the inner network. Ask "
               "that person for help."});
}

// Where its documents go from now on: another space of its organisation that the caller reads and so edits.
Result<model::SpaceId> get_space(Services& services, const access::Rights& rights, const json::Object& body,
                                 const Source& source) {
  const auto given = TRY(json::find<std::int64_t>(body, "space"));
  if (!given) return source.space;
  const auto space = TRY(services.record.directory().find_space({*given}));
  if (!space || !rights.may_read(space->id) || space->organisation != source.organisation) return not_there();
  return space->id;
}

// When it runs next by itself after a person has changed it: at once where other documents may be meant.
Time due_after(const Source& before, const Source& after, Time now) {
  const bool goes_on = before.paused && !after.paused && after.interval_minutes > 0;
  if (goes_on || before.settings != after.settings || before.space != after.space) return now;
  if (before.interval_minutes == after.interval_minutes) return before.due_at;
  if (after.interval_minutes == 0) return {};
  return std::max(now, before.ended_at + std::chrono::minutes{after.interval_minutes});
}

Result<json::Object> shown(Services& services, const http::Request& request, const Source& source) {
  const auto& reach = caller_of(request).rights.reach();
  return object_of(source, TRY(services.record.source_items().documents_of(source.id, reach)));
}

Result<http::Response> list(Services& services, http::Request& request) {
  const auto organisation = TRY(edited_organisation(request));
  const auto& reach = caller_of(request).rights.reach();
  json::Array sources;
  for (const auto& source : TRY(services.record.sources().list(organisation, reach)))
    sources.push_back(TRY(shown(services, request, source)));
  return json_of(200, {{"sources", std::move(sources)}});
}

Result<http::Response> create(Services& services, http::Request& request) {
  const auto organisation = TRY(edited_organisation(request));
  const auto& rights = caller_of(request).rights;
  const auto body = TRY(body_of(request));
  Source source;
  source.organisation = organisation;
  source.space = {TRY(json::get<std::int64_t>(body, "space"))};
  if (!rights.may_read(source.space)) return not_there();
  source.kind = TRY(get_source_kind(body));
  source.interval_minutes = interval_of(source.kind);
  TRY(read_source(body, services.seal, source));
  TRY(check_inside(rights, source));
  source.due_at = services.clock.now();
  const auto added = TRY(services.record.sources().add(source));
  services.wake_ingest();
  note(request, "source", added.id, organisation);
  return json_of(201, TRY(shown(services, request, added)));
}

Result<http::Response> show(Services& services, http::Request& request) {
  const auto source = TRY(find_editable(services, request));
  auto object = TRY(shown(services, request, source));
  json::Array failed;
  for (const auto& item : TRY(services.record.source_items().failed(source.id, k_failed_items_shown_max)))
    failed.push_back(object_of(item));
  object["failed_items"] = std::move(failed);
  return json_of(200, object);
}

Result<http::Response> change(Services& services, http::Request& request) {
  const auto before = TRY(find_editable(services, request));
  const auto& rights = caller_of(request).rights;
  TRY(check_inside(rights, before));
  const auto body = TRY(body_of(request));
  auto source = before;
  source.space = TRY(get_space(services, rights, body, before));
  TRY(read_source(body, services.seal, source));
  TRY(check_inside(rights, source));
  source.due_at = due_after(before, source, services.clock.now());
  if (!TRY(services.record.sources().change(source, rights.reach()))) return not_there();
  services.wake_ingest();
  return json_of(200, TRY(shown(services, request, source)));
}

Result<http::Response> sync(Services& services, http::Request& request) {
  const auto source = TRY(find_editable(services, request));
  const auto wish = TRY(read_wish(request.body.empty() ? json::Object{} : TRY(body_of(request))));
  const auto& reach = caller_of(request).rights.reach();
  if (!TRY(services.record.sources().wish_run(source.id, wish, reach)))
    return fail(ErrorKind::conflict, "source_running",
                {"Källan synkas redan. Vänta tills det är klart.",
                 "The source is being synchronised already. Wait until it is done."});
  services.wake_ingest();
  return json_of(202, TRY(shown(services, request, TRY(find_editable(services, request)))));
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto source = TRY(find_editable(services, request));
  const auto documents = request.target.query.find("documents").value_or("keep");
  if (documents != "keep" && documents != "remove") return parameter_invalid("documents");
  if (documents == "keep") {
    TRY(services.record.sources().remove(source.id));
  } else if (!TRY(services.record.sources().begin_removal(source.id, caller_of(request).rights.reach()))) {
    return not_there();
  }
  services.wake_ingest();
  return http::no_content();
}

}  // namespace

void add_sources(http::Router& router, Services& services) {
  using http::Method;
  const std::string all = path("/organisations/{organisation}/sources");
  const std::string one = path("/sources/{source}");
  router.add({.method = Method::get, .pattern = all, .handler = with(services, list)});
  router.add(
      {.method = Method::post, .pattern = all, .handler = with(services, create), .action = "source_added"});
  router.add({.method = Method::get, .pattern = one, .handler = with(services, show)});
  router.add({.method = Method::patch,
              .pattern = one,
              .handler = with(services, change),
              .action = "source_changed"});
  router.add({.method = Method::remove,
              .pattern = one,
              .handler = with(services, remove),
              .action = "source_removed"});
  router.add({.method = Method::post,
              .pattern = one + "/sync",
              .handler = with(services, sync),
              .action = "source_synchronised"});
}

}  // namespace svea::api
