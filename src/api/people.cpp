// /organisations/{organisation}/people: who is in an organisation; for its administrators.
#include <algorithm>

#include <fmt/format.h>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"
#include "identity/email.h"

namespace svea::api {
namespace {

using People = std::vector<std::pair<model::Person, model::Role>>;

// An organisation without an administrator could be helped by nobody.
Status keeps_an_administrator(const People& people, model::PersonId leaving) {
  const auto administers = [](const auto& member) { return member.second == model::Role::administrator; };
  const bool is_one =
      std::ranges::any_of(people, [&](const auto& m) { return m.first.id == leaving && administers(m); });
  const bool others =
      std::ranges::any_of(people, [&](const auto& m) { return m.first.id != leaving && administers(m); });
  if (!is_one || others) return {};
  return fail(ErrorKind::conflict, "last_administrator",
              {"Det är organisationens enda administratör. Gör någon annan till administratör först.",
               "This is the organisation's only administrator. Make somebody else administrator first."});
}

Status set_role(Services& services, model::OrganisationId organisation, model::PersonId person,
                model::Role role) {
  auto& directory = services.record.directory();
  if (role != model::Role::administrator)
    TRY(keeps_an_administrator(TRY(directory.people_of(organisation)), person));
  return directory.set_membership({person, organisation, role});
}

Result<People::value_type> member_in_path(Services& services, const http::Request& request,
                                          model::OrganisationId organisation) {
  const auto id = TRY(path_id<model::PersonId>(request, "person"));
  for (auto& member : TRY(services.record.directory().people_of(organisation)))
    if (member.first.id == id) return std::move(member);
  return not_there();
}

Result<http::Response> list(Services& services, http::Request& request) {
  json::Array people;
  for (const auto& [person, role] :
       TRY(services.record.directory().people_of(TRY(administered_organisation(request)))))
    people.push_back(object_of(person, role));
  return json_of(200, {{"people", std::move(people)}});
}

std::string link_to(const Services& services, const http::Request& request, std::string_view secret) {
  if (!services.public_url.empty()) return fmt::format("{}/?link={}", services.public_url, secret);
  return fmt::format("{}://{}/?link={}", request.over_tls ? "https" : "http",
                     request.headers.find("Host").value_or("localhost"), secret);
}

// A link signs in as that person, so an administrator gets one only for people who belong to this
// organisation alone; others sign in as they are used to.
Result<bool> may_have_link(Services& services, const Caller& caller, const model::Person& person,
                           model::OrganisationId organisation) {
  if (caller.rights.may_operate()) return true;
  if (person.is_operator) return false;
  const auto memberships = TRY(services.record.directory().memberships_of(person.id));
  return std::ranges::all_of(memberships,
                             [&](const auto& membership) { return membership.organisation == organisation; });
}

Result<http::Response> invite(Services& services, http::Request& request) {
  const auto organisation = TRY(administered_organisation(request));
  const auto body = TRY(body_of(request));
  const auto email = TRY(identity::normal_email(TRY(json::get<std::string>(body, "email"))));
  const auto name = TRY(get_name(body, "name"));
  const auto role = TRY(get_role(body));
  auto& directory = services.record.directory();
  auto person = TRY(directory.find_person(email));
  if (!person) person = TRY(directory.add_person({.id = {}, .email = email, .name = name}));
  TRY(set_role(services, organisation, person->id, role));

  json::Object invited{{"person", object_of(*person, role)}, {"link", nullptr}};
  if (TRY(may_have_link(services, caller_of(request), *person, organisation)))
    invited["link"] = link_to(services, request, TRY(services.identity.links.issue(person->id)).secret);
  note(request, "person", person->id, organisation);
  return json_of(201, invited);
}

Result<http::Response> change_role(Services& services, http::Request& request) {
  const auto organisation = TRY(administered_organisation(request));
  const auto [person, old_role] = TRY(member_in_path(services, request, organisation));
  const auto role = TRY(get_role(TRY(body_of(request))));
  TRY(set_role(services, organisation, person.id, role));
  return json_of(200, object_of(person, role));
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto organisation = TRY(administered_organisation(request));
  const auto [person, role] = TRY(member_in_path(services, request, organisation));
  auto& directory = services.record.directory();
  TRY(keeps_an_administrator(TRY(directory.people_of(organisation)), person.id));
  TRY(directory.remove_membership(person.id, organisation));
  return http::no_content();
}

}  // namespace

void add_people(http::Router& router, Services& services) {
  using http::Method;
  const std::string all = path("/organisations/{organisation}/people"), one = all + "/{person}";
  router.add({.method = Method::get, .pattern = all, .handler = with(services, list)});
  router.add({.method = Method::post,
              .pattern = all,
              .handler = with(services, invite),
              .action = "person_invited"});
  router.add({.method = Method::patch,
              .pattern = one,
              .handler = with(services, change_role),
              .action = "role_changed"});
  router.add({.method = Method::remove,
              .pattern = one,
              .handler = with(services, remove),
              .action = "membership_ended"});
}

}  // namespace svea::api
