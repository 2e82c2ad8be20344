// /openapi.json: the interface described for programs (OpenAPI 3.1).
#include "api/openapi_text.h"
#include "api/resources.h"

namespace svea::api {

void add_openapi(http::Router& router) {
  const auto show = [](http::Request&) -> Result<http::Response> {
    return http::json_response(200, std::string(openapi_text()));
  };
  router.add({.pattern = path("/openapi.json"), .handler = show, .audience = http::Audience::anyone});
}

}  // namespace svea::api
