// Spaces: what holds an organisation's documents, and who reads them.
#include <algorithm>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

Result<http::Response> list(Services& services, http::Request& request) {
  const auto organisation = TRY(path_id<model::OrganisationId>(request, "organisation"));
  const auto& rights = caller_of(request).rights;
  auto spaces = TRY(services.record.directory().spaces_of(organisation));
  std::erase_if(spaces, [&](const model::Space& space) { return !rights.may_read(space.id); });
  const bool is_known = std::ranges::any_of(rights.organisations(),
                                            [&](const auto& open) { return open.first.id == organisation; });
  if (!is_known) return not_there();
  return json_of(200, {{"spaces", array_of(spaces)}});
}

Result<model::SpaceAccess> get_access(const json::Object& object) {
  const auto name = TRY(json::get<std::string>(object, "access"));
  if (name == "organisation") return model::SpaceAccess::organisation;
  if (name == "members") return model::SpaceAccess::members;
  return fail(ErrorKind::invalid_input, "access_unknown",
              {"Välj vem som läser utrymmet: organisation eller members.",
               "Choose who reads the space: organisation or members."});
}

Result<std::optional<model::SecurityClass>> find_security_class(const json::Object& object) {
  const auto name = TRY(json::find<std::string>(object, "security_class"));
  if (!name) return std::nullopt;
  if (const auto found = model::security_class_named(*name)) return found;
  return fail(ErrorKind::invalid_input, "security_class_unknown",
              {"Säkerhetsklassen finns inte. Välj open, internal, sensitive eller secret.",
               "There is no such security class. Choose open, internal, sensitive or secret."});
}

// What everybody reads needs no guard.
model::SecurityClass usual_class(const http::Request& request, model::OrganisationId organisation) {
  for (const auto& [own, role] : caller_of(request).rights.organisations())
    if (own.id == organisation && own.kind == model::OrganisationKind::national)
      return model::SecurityClass::open;
  return model::SecurityClass::internal;
}

Result<http::Response> create(Services& services, http::Request& request) {
  const auto organisation = TRY(administered_organisation(request));
  const auto body = TRY(body_of(request));
  const auto security_class = TRY(find_security_class(body)).value_or(usual_class(request, organisation));
  const auto made = TRY(services.record.directory().add_space({.id = {},
                                                               .organisation = organisation,
                                                               .slug = TRY(get_slug(body)),
                                                               .name = TRY(get_name(body, "name")),
                                                               .access = TRY(get_access(body)),
                                                               .security_class = security_class}));
  note(request, "space", made.id, organisation);
  return json_of(201, object_of(made));
}

// The space in the path, for an administrator of its organisation.
Result<model::Space> administered_space(Services& services, http::Request& request) {
  const auto& rights = caller_of(request).rights;
  auto space = TRY(services.record.directory().find_space(TRY(path_id<model::SpaceId>(request, "space"))));
  if (!space || !(rights.may_administer(space->organisation) || rights.may_read(space->id)))
    return not_there();
  if (!rights.may_administer(space->organisation)) return not_allowed();
  note(request, "space", space->id, space->organisation);
  return *std::move(space);
}

Result<http::Response> change(Services& services, http::Request& request) {
  auto space = TRY(administered_space(services, request));
  space.security_class = TRY(find_security_class(TRY(body_of(request)))).value_or(space.security_class);
  TRY(services.record.directory().set_space_class(space.id, space.security_class));
  return json_of(200, object_of(space));
}

Status check_members(store::Directory& directory, model::OrganisationId organisation,
                     const std::vector<model::PersonId>& people) {
  const auto members = TRY(directory.people_of(organisation));
  const bool all_belong = std::ranges::all_of(people, [&](model::PersonId person) {
    return std::ranges::any_of(members, [&](const auto& member) { return member.first.id == person; });
  });
  if (all_belong) return {};
  return fail(ErrorKind::invalid_input, "person_not_member",
              {"Någon av personerna är inte med i organisationen. Bjud in dem först.",
               "One of the people is not in the organisation. Invite them first."});
}

Result<http::Response> set_members(Services& services, http::Request& request) {
  auto& directory = services.record.directory();
  const auto space = TRY(administered_space(services, request));
  const auto body = TRY(body_of(request));
  const auto people =
      TRY(ids_in<model::PersonId>(*TRY(json::get<const json::Array*>(body, "people")), "people"));
  TRY(check_members(directory, space.organisation, people));
  TRY(directory.set_space_members(space.id, people));
  return http::no_content();
}

}  // namespace

void add_spaces(http::Router& router, Services& services) {
  using http::Method;
  const std::string all = path("/organisations/{organisation}/spaces");
  router.add({.method = Method::get, .pattern = all, .handler = with(services, list)});
  router.add(
      {.method = Method::post, .pattern = all, .handler = with(services, create), .action = "space_created"});
  router.add({.method = Method::patch,
              .pattern = path("/spaces/{space}"),
              .handler = with(services, change),
              .action = "space_changed"});
  router.add({.method = Method::put,
              .pattern = path("/spaces/{space}/members"),
              .handler = with(services, set_members),
              .action = "space_members_set"});
}

}  // namespace svea::api
