// What every request passes on its way to a handler, and every response on its way back.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "http/request.h"
#include "http/response.h"

namespace svea::http {

// Both run on a worker thread. `before` sees the head of the request, not its body, and refuses with an
// error; then `after` is called for those that came before it in the list and for itself, last first.
struct Middleware {
  std::string name;
  std::function<Status(Request&)> before;
  std::function<void(const Request&, Response&)> after;
};
using MiddlewareList = std::vector<Middleware>;

// Gives each request an id, kept from X-Request-Id when a proxy on this machine has set a sound one.
[[nodiscard]] Middleware request_id();

// One line a request: id, method, path, status, milliseconds. Never the query: it holds what people search
// for.
[[nodiscard]] Middleware access_log(const Clock& clock);

// What browsers are told not to do with us (OWASP Secure Headers; Content Security Policy Level 3).
[[nodiscard]] Middleware security_headers();

// Answers only for names that are ours: those of this machine, and `names` (without port). A page elsewhere
// that has had its own name point at this machine is refused (DNS rebinding), and so are changes that another
// site's page sends.
[[nodiscard]] Middleware host_check(std::vector<std::string> names);

}  // namespace svea::http
