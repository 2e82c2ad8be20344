// The whole interface: every route there is.
#pragma once

#include "api/services.h"
#include "http/router.h"

namespace svea::api {

// `services` outlives the router. Each route is described in openapi.json; a test compares.
[[nodiscard]] http::Router routes(Services& services);

}  // namespace svea::api
