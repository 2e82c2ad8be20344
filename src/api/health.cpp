// /health: for whoever watches over the process.
#include "api/resources.h"

namespace svea::api {

void add_health(http::Router& router, Services& services) {
  const auto live = [](http::Request&) -> Result<http::Response> {
    return json_of(200, {{"status", "live"}});
  };
  const auto ready = [&services](http::Request&) -> Result<http::Response> {
    TRY(services.readiness());
    return json_of(200, {{"status", "ready"}});
  };
  router.add({.pattern = "/health/live", .handler = live, .audience = http::Audience::anyone});
  router.add({.pattern = "/health/ready", .handler = ready, .audience = http::Audience::anyone});
}

}  // namespace svea::api
