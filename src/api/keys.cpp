// /keys: what programs ask with, each person's own and those of an organisation's services.
#include <fmt/format.h>

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/read_key.h"
#include "api/resources.h"

namespace svea::api {
namespace {

json::Value number_or_null(const std::optional<std::int64_t>& number) {
  return number ? json::Value(*number) : json::Value();
}

Result<json::Object> shown(Services& services, const model::ApiKey& key) {
  const auto used = TRY(services.identity.key_meter.used(key.id));
  json::Array scopes, spaces;
  for (const auto scope : key.scopes) scopes.emplace_back(model::name_of(scope));
  for (const auto space : key.spaces) spaces.emplace_back(space.value);
  return json::Object{
      {"id", key.id.value},
      {"name", key.name},
      {"prefix", key.prefix},
      {"scopes", std::move(scopes)},
      {"organisation", key.organisation ? json::Value(key.organisation.value) : json::Value()},
      {"spaces", std::move(spaces)},
      {"service", key.is_service},
      {"monthly_tokens", number_or_null(key.monthly_tokens)},
      {"made_at", text_of(key.made_at)},
      {"expires_at", text_of(key.expires_at)},
      {"used_at", key.used_at ? json::Value(text_of(*key.used_at)) : json::Value()},
      {"used_this_month", json::Object{{"requests", used.requests},
                                       {"prompt_tokens", used.prompt_tokens},
                                       {"answer_tokens", used.answer_tokens}}}};
}

Result<http::Response> list_of(Services& services, const std::vector<model::ApiKey>& keys) {
  json::Array array;
  for (const auto& key : keys) array.push_back(TRY(shown(services, key)));
  return json_of(200, {{"keys", std::move(array)}});
}

Result<http::Response> made(Services& services, http::Request& request, const model::ApiKey& wish) {
  const auto made = TRY(services.identity.keys.make(wish));
  note(request, "key", made.key.id, made.key.organisation);
  return json_of(201, {{"key", TRY(shown(services, made.key))}, {"secret", made.secret}});
}

Result<http::Response> list_own(Services& services, http::Request& request) {
  return list_of(services, TRY(services.record.api_keys().of_person(caller_of(request).person().id)));
}

Result<http::Response> make_own(Services& services, http::Request& request) {
  const auto& caller = caller_of(request);
  auto wish = TRY(read_key_wish(TRY(body_of(request)), caller));
  wish.owner = caller.person().id;
  return made(services, request, wish);
}

Result<http::Response> list_services(Services& services, http::Request& request) {
  const auto organisation = TRY(administered_organisation(request));
  return list_of(services, TRY(services.record.api_keys().of_services(organisation)));
}

// A service is a member of the organisation, so that its administrators see it among the people, name it in
// closed spaces, and end what it may read.
Result<model::Person> add_service(Services& services, model::OrganisationId organisation,
                                  const std::string& name) {
  auto& directory = services.record.directory();
  const auto unique = services.clock.now().time_since_epoch().count();
  model::Person service;
  service.name = name;
  // ".invalid" never names a mailbox (RFC 2606).
  service.email = fmt::format("tjanst-{}-{}@svea.invalid", organisation.value, unique);
  service = TRY(directory.add_person(service));
  TRY(directory.set_membership({service.id, organisation, model::Role::reader}));
  return service;
}

Result<http::Response> make_for_service(Services& services, http::Request& request) {
  const auto organisation = TRY(administered_organisation(request));
  auto wish = TRY(read_key_wish(TRY(body_of(request)), caller_of(request)));
  wish.organisation = organisation;
  wish.is_service = true;
  TRY(services.identity.keys.check(wish));
  wish.owner = TRY(add_service(services, organisation, wish.name)).id;
  return made(services, request, wish);
}

bool may_remove(const Caller& caller, const model::ApiKey& key) {
  return key.owner == caller.person().id ||
         (key.is_service && caller.rights.may_administer(key.organisation));
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto id = TRY(path_id<model::ApiKeyId>(request, "key"));
  const auto key = TRY(services.record.api_keys().find(id));
  if (!key || !may_remove(caller_of(request), *key)) return not_there();
  TRY(services.record.api_keys().remove(id));
  if (key->is_service) TRY(services.record.directory().remove_membership(key->owner, key->organisation));
  note(request, "key", id, key->organisation);
  return http::no_content();
}

}  // namespace

void add_keys(http::Router& router, Services& services) {
  using http::Method;
  const std::string own = path("/keys"), of_services = path("/organisations/{organisation}/keys");
  router.add({.method = Method::get, .pattern = own, .handler = with(services, list_own)});
  router.add(
      {.method = Method::post, .pattern = own, .handler = with(services, make_own), .action = "key_made"});
  router.add({.method = Method::remove,
              .pattern = path("/keys/{key}"),
              .handler = with(services, remove),
              .action = "key_removed"});
  router.add({.method = Method::get, .pattern = of_services, .handler = with(services, list_services)});
  router.add({.method = Method::post,
              .pattern = of_services,
              .handler = with(services, make_for_service),
              .action = "key_made"});
}

}  // namespace svea::api
