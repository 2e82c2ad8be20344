#include "base/log.h"
#include "http/middleware.h"

namespace svea::http {

Middleware access_log(const Clock& clock) {
  auto after = [&clock](const Request& request, Response& response) {
    log(LogLevel::info, "request",
        {{"id", request.id},
         {"method", name_of(request.method)},
         {"path", request.target.path},
         {"status", std::to_string(response.status)},
         {"ms", std::to_string((clock.now() - request.received_at).count())}});
  };
  return {.name = "access log", .before = {}, .after = after};
}

}  // namespace svea::http
