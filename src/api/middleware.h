// What every request to the interface passes: the one list.
#pragma once

#include <string>
#include <vector>

#include "api/services.h"
#include "http/middleware.h"

namespace svea::api {

// `names`: the host names of this installation besides those of this machine (http::host_check).
[[nodiscard]] http::MiddlewareList middleware(Services& services, std::vector<std::string> names);

// Works out who asks, from the session cookie or a bearer key, and refuses strangers where a route is not for
// anyone. Errors: unauthenticated.
[[nodiscard]] http::Middleware authentication(Services& services);

// A program's key opens only what its scopes name. Errors: key_scope_missing.
[[nodiscard]] http::Middleware key_scope_check();

// A change that comes with the cookie must carry the session's own value in X-Svea-Csrf, which no other site
// knows. Errors: csrf_missing.
[[nodiscard]] http::Middleware csrf_check();

// Writes every action that a route names into the audit log, done or refused. An action whose entry cannot be
// written is answered as failed.
[[nodiscard]] http::Middleware audit_trail(Services& services);

}  // namespace svea::api
