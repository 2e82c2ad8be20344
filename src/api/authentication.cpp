#include "api/caller.h"
#include "api/middleware.h"
#include "api/session_cookie.h"
#include "http/router.h"

namespace svea::api {
namespace {

constexpr std::string_view k_bearer = "Bearer ";

std::unexpected<Error> stranger() {
  return fail(ErrorKind::unauthenticated, "not_signed_in",
              {"Du är inte inloggad, eller så har din inloggning gått ut. Logga in och försök igen.",
               "You are not signed in, or your session has ended. Sign in and try again."});
}

struct Proof {
  std::optional<model::Person> person;
  std::string session{};
  std::optional<model::ApiKey> key{};
};

Result<Proof> proof_of_key(identity::Identity& identity, std::string_view secret) {
  auto bearer = TRY(identity.keys.bearer_of(secret));
  if (!bearer) return Proof{};
  return Proof{std::move(bearer->person), {}, std::move(bearer->key)};
}

// A key that is sent counts, and nothing else: a wrong one is not made up for by a cookie.
Result<Proof> proof_of(identity::Identity& identity, const http::Request& request) {
  const auto authorization = request.headers.find("Authorization").value_or("");
  if (authorization.starts_with(k_bearer))
    return proof_of_key(identity, authorization.substr(k_bearer.size()));
  const std::string token(session_token_in(request));
  if (token.empty()) return Proof{};
  return Proof{TRY(identity.sessions.person_of(token)), token};
}

access::Narrowing narrowing_of(const std::optional<model::ApiKey>& key) {
  if (!key) return {};
  return {key->organisation, key->spaces};
}

}  // namespace

http::Middleware authentication(Services& services) {
  auto before = [&services](http::Request& request) -> Status {
    if (!request.route || request.route->audience == http::Audience::anyone) return {};
    auto proof = TRY(proof_of(services.identity, request));
    if (!proof.person) return stranger();
    auto rights = TRY(access::rights_of(services.record.directory(), *proof.person, narrowing_of(proof.key)));
    request.caller = Caller{std::move(rights), std::move(proof.session), std::move(proof.key)};
    return {};
  };
  return {.name = "authentication", .before = std::move(before), .after = {}};
}

http::Middleware csrf_check() {
  auto before = [](http::Request& request) -> Status {
    const auto* caller = std::any_cast<Caller>(&request.caller);
    if (!caller || caller->session.empty() || !http::is_change(request.method)) return {};
    const auto sent = request.headers.find("X-Svea-Csrf").value_or("");
    if (identity::Sessions::csrf_is_right(caller->session, sent)) return {};
    return fail(
        ErrorKind::forbidden, "csrf_missing",
        {"Begäran saknade det värde som visar att den kommer från Svea. Ladda om sidan och försök igen.",
         "The request lacked the value that shows that it comes from Svea. Reload the page and try again."});
  };
  return {.name = "csrf", .before = before, .after = {}};
}

}  // namespace svea::api
