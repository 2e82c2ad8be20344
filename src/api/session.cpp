// /session: signing in and out.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/session_cookie.h"
#include "http/problem.h"

namespace svea::api {
namespace {

Result<json::Object> session_object(Services& services, const access::Rights& rights,
                                    const std::string& token) {
  const auto& person = rights.person();
  const auto models = services.models.models_for({});
  json::Array organisations;
  for (const auto& [organisation, role] : rights.organisations()) {
    auto object = object_of(organisation);
    object["role"] = name_of(role);
    organisations.push_back(std::move(object));
  }
  return json::Object{
      {"person", json::Object{{"id", person.id.value},
                              {"email", person.email},
                              {"name", person.name},
                              {"is_operator", person.is_operator},
                              {"has_password", TRY(services.identity.passwords.has(person.id))}}},
      {"csrf", token.empty() ? "" : identity::Sessions::csrf_of(token)},
      {"organisations", std::move(organisations)},
      {"model", models.empty() ? json::Value() : json::Value(models.front()->name())}};
}

Result<identity::SessionStart> start_session(Services& services, const http::Request& request) {
  const auto body = TRY(body_of(request));
  if (const auto link = TRY(json::find<std::string>(body, "link")))
    return services.identity.sign_in.with_link(*link);
  return services.identity.sign_in.with_password(TRY(json::get<std::string>(body, "email")),
                                                 TRY(json::get<std::string>(body, "password")),
                                                 request.address);
}

Result<http::Response> sign_in(Services& services, http::Request& request) {
  const auto started = start_session(services, request);
  if (!started && started.error().kind == ErrorKind::busy) {
    auto response = http::problem(429, started.error(), request.id);
    response.headers.set("Retry-After",
                         std::to_string(std::chrono::seconds(limits::k_sign_in_window).count()));
    return response;
  }
  if (!started) return std::unexpected(started.error());
  request.note = AuditNote{.person = started->person.id};
  const auto rights = TRY(access::rights_of(services.record.directory(), started->person));
  auto response = json_of(200, TRY(session_object(services, rights, started->token)));
  response.headers.add("Set-Cookie", session_cookie(started->token, request.over_tls));
  return response;
}

Result<http::Response> show(Services& services, http::Request& request) {
  const auto& caller = caller_of(request);
  return json_of(200, TRY(session_object(services, caller.rights, caller.session)));
}

Result<http::Response> sign_out(Services& services, http::Request& request) {
  const auto& caller = caller_of(request);
  if (!caller.session.empty()) TRY(services.identity.sessions.end(caller.session));
  auto response = http::no_content();
  response.headers.add("Set-Cookie", forgotten_session_cookie(request.over_tls));
  return response;
}

Result<http::Response> set_password(Services& services, http::Request& request) {
  const auto& caller = caller_of(request);
  const auto body = TRY(body_of(request));
  TRY(services.identity.passwords.set(caller.person(), TRY(json::get<std::string>(body, "password"))));
  TRY(services.identity.sessions.end_others(caller.person().id, caller.session));
  return http::no_content();
}

}  // namespace

void add_session(http::Router& router, Services& services) {
  using http::Method;
  const std::string session = path("/session");
  router.add({.method = Method::post,
              .pattern = session,
              .handler = with(services, sign_in),
              .audience = http::Audience::anyone,
              .action = "sign_in"});
  router.add({.method = Method::get, .pattern = session, .handler = with(services, show)});
  router.add({.method = Method::remove,
              .pattern = session,
              .handler = with(services, sign_out),
              .action = "sign_out"});
  router.add({.method = Method::put,
              .pattern = path("/session/password"),
              .handler = with(services, set_password),
              .action = "password_set"});
}

}  // namespace svea::api
