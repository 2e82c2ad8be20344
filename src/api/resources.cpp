#include "api/resources.h"

#include <fmt/format.h>

namespace svea::api {

std::string path(std::string_view rest) { return fmt::format("/api/v1{}", rest); }

http::Handler with(Services& services, Handle handle) {
  return [&services, handle](http::Request& request) { return handle(services, request); };
}

http::Response json_of(int status, const json::Object& object) {
  return http::json_response(status, json::serialise(object));
}

}  // namespace svea::api
