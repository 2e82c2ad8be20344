// The run of tasks in a request's path, and its items.
#pragma once

#include "api/services.h"
#include "http/request.h"

namespace svea::api {

// A run is its person's alone; it is noted for the audit log. Errors: not_found.
[[nodiscard]] Result<model::TaskRun> own_run(Services& services, http::Request& request);
// The item of the run that the path names. Errors: not_found.
[[nodiscard]] Result<model::TaskItem> item_of(Services& services, const model::TaskRun& run,
                                              const http::Request& request);

}  // namespace svea::api
