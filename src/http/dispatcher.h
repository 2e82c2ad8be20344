// Leads a request through the middleware to its handler and back. Knows no sockets.
#pragma once

#include <optional>

#include "base/clock.h"
#include "http/middleware.h"
#include "http/router.h"

namespace svea::http {

// The client went away before its request was whole: for the log only. The number is the one that proxies
// use.
inline constexpr int k_client_gone = 499;

// Why a request is not answered, and the status where HTTP names it.
struct Refusal {
  int status = k_client_gone;
  Error error;
};

// One request under way:  begin → admit → (its body is read) → answer
struct Exchange {
  Request request;
  Lane lane = Lane::quick;
  std::uint64_t body_bytes_max = 0;
  const FileBody* file_body = nullptr;  // set when the body goes to a file
  std::filesystem::path file_path;      // where; set by admit()
  std::vector<Method> allowed;          // methods that the path has instead
  std::size_t passed = 0;               // middleware whose `before` has been called
  std::optional<Response> response;     // set as soon as the answer is clear
};

// Thread-safe once built.
class Dispatcher {
 public:
  Dispatcher(Router router, MiddlewareList middleware, const Clock& clock);

  // Finds the route. Does not block.
  [[nodiscard]] Exchange begin(Request request) const;
  // Decides from the head alone whether the request goes on; when not, `response` is set. Blocks.
  void admit(Exchange& exchange) const;
  // Calls the handler and sets `response`. Blocks.
  void answer(Exchange& exchange) const;
  // Ends an exchange that was admitted but whose body could not be read.
  void refuse(Exchange& exchange, const Refusal& refusal) const;

  [[nodiscard]] const Router& router() const { return router_; }

 private:
  [[nodiscard]] Status check_head(Exchange& exchange) const;
  void finish(Exchange& exchange, Response response) const;

  Router router_;
  MiddlewareList middleware_;
  const Clock& clock_;
};

// Too much at once: tells the client to come back.
[[nodiscard]] Error overloaded();
[[nodiscard]] Error body_too_large(std::uint64_t bytes_max);

}  // namespace svea::http
