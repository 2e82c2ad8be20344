// /organisations: those the caller has to do with, and new ones.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

Result<http::Response> list(Services&, http::Request& request) {
  json::Array organisations;
  for (const auto& [organisation, role] : caller_of(request).rights.organisations())
    organisations.push_back(object_of(organisation));
  return json_of(200, {{"organisations", std::move(organisations)}});
}

Result<model::OrganisationKind> get_kind(const json::Object& object) {
  const auto name = TRY(json::find<std::string>(object, "kind")).value_or("member");
  if (name == "member") return model::OrganisationKind::member;
  if (name == "national") return model::OrganisationKind::national;
  return fail(ErrorKind::invalid_input, "kind_unknown",
              {"Det finns inget sådant slag av organisation. Välj member eller national.",
               "There is no such kind of organisation. Choose member or national."});
}

Result<http::Response> create(Services& services, http::Request& request) {
  const auto& caller = caller_of(request);
  if (!caller.rights.may_operate()) return not_allowed();
  const auto body = TRY(body_of(request));
  auto& directory = services.record.directory();
  const auto made = TRY(directory.add_organisation({.id = {},
                                                    .slug = TRY(get_slug(body)),
                                                    .name = TRY(get_name(body, "name")),
                                                    .kind = TRY(get_kind(body))}));
  // Somebody must be able to invite the first people.
  TRY(directory.set_membership({caller.person().id, made.id, model::Role::administrator}));
  note(request, "organisation", made.id, made.id);
  return json_of(201, object_of(made));
}

}  // namespace

void add_organisations(http::Router& router, Services& services) {
  const auto all = path("/organisations");
  router.add({.method = http::Method::get, .pattern = all, .handler = with(services, list)});
  router.add({.method = http::Method::post,
              .pattern = all,
              .handler = with(services, create),
              .action = "organisation_created"});
}

}  // namespace svea::api
