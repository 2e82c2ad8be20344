#include "api/middleware.h"

#include "api/openai_errors.h"

namespace svea::api {

http::MiddlewareList middleware(Services& services, std::vector<std::string> names) {
  return {http::request_id(),
          http::access_log(services.clock),
          services.metrics.middleware(services.clock),
          http::security_headers(),
          http::host_check(std::move(names)),
          openai_errors(),
          audit_trail(services),
          authentication(services),
          key_scope_check(),
          csrf_check()};
}

}  // namespace svea::api
