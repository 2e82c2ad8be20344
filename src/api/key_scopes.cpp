#include "api/key_scopes.h"

#include <algorithm>

#include <fmt/format.h>

#include "api/caller.h"
#include "api/middleware.h"
#include "http/router.h"

namespace svea::api {
namespace {

using http::Method;
using model::KeyScope;

constexpr auto k_open = std::to_array<OpenedRoute>({
    {Method::get, "/api/v1/session", {}},
    {Method::get, "/api/v1/organisations", {}},
    {Method::get, "/api/v1/organisations/{organisation}/spaces", {}},
    {Method::get, "/api/v1/document-types", {}},
    {Method::get, "/api/v1/search", KeyScope::documents},
    {Method::get, "/api/v1/documents", KeyScope::documents},
    {Method::get, "/api/v1/documents/{document}", KeyScope::documents},
    {Method::get, "/api/v1/documents/{document}/text", KeyScope::documents},
    {Method::get, "/api/v1/documents/{document}/file", KeyScope::documents},
    {Method::get, "/api/v1/documents/{document}/versions", KeyScope::documents},
    {Method::post, "/api/v1/ask", KeyScope::documents},
    {Method::post, "/api/v1/evaluations", KeyScope::evaluation},
    {Method::get, "/v1/models", {}},
    {Method::post, "/v1/chat/completions", KeyScope::chat},
    {Method::post, "/v1/embeddings", KeyScope::embeddings},
});

std::unexpected<Error> closed() {
  return fail(ErrorKind::forbidden, "key_scope_missing",
              {"API-nyckeln får inte användas till detta. Logga in i Svea i stället.",
               "The API key may not be used for this. Sign in to Svea instead."});
}

}  // namespace

std::span<const OpenedRoute> routes_open_to_keys() { return k_open; }

std::unexpected<Error> key_closed_without(KeyScope scope) {
  return fail(ErrorKind::forbidden, "key_scope_missing",
              {fmt::format("API-nyckeln får inte användas till detta. Skapa en nyckel som omfattar ”{}”.",
                           model::name_of(scope)),
               fmt::format("The API key may not be used for this. Make a key whose scopes include “{}”.",
                           model::name_of(scope))});
}

http::Middleware key_scope_check() {
  auto before = [](http::Request& request) -> Status {
    const auto* caller = std::any_cast<Caller>(&request.caller);
    if (!caller || !caller->key || !request.route) return {};
    const auto* opened = std::ranges::find_if(k_open, [&](const OpenedRoute& open) {
      return open.method == request.method && open.pattern == request.route->pattern;
    });
    if (opened == k_open.end()) return closed();
    if (opened->scope && !caller->key->opens(*opened->scope)) return key_closed_without(*opened->scope);
    return {};
  };
  return {.name = "key_scopes", .before = before, .after = {}};
}

}  // namespace svea::api
