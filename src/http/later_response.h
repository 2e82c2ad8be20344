// A response that comes later, without a thread waiting for it.
#pragma once

#include <functional>
#include <optional>

namespace svea::http {

struct Response;

// Used by one connection. It takes the place of the response that held it, but for headers that it lacks. The
// access log and the counters have then seen the first one.
class LaterResponse {
 public:
  virtual ~LaterResponse() = default;

  // Absent until it has come. Called on an io thread and must not block.
  [[nodiscard]] virtual std::optional<Response> take() = 0;

  // From now until this is destroyed `wake` is called, on any thread, whenever take() may give it.
  virtual void on_ready(std::function<void()> wake) = 0;
};

}  // namespace svea::http
