// A run as a request asks for it.
#pragma once

#include "api/services.h"
#include "http/request.h"
#include "store/task_runs.h"

namespace svea::api {

// {"kind", "options"} or {"steps": [{"kind", "options", "is_checked"}]}, with "documents": [id] and "texts":
// [{"name", "text", "blocks"} or {"recording": id}], at least one; "title" names it. Options are checked by
// their tasks. Errors: not_found (a document the caller does not read), recording_gone, task_unknown,
// task_input_missing, task_input_too_large, task_steps_invalid, those of Task::check() and json::get.
[[nodiscard]] Result<store::NewTaskRun> read_task_run(Services& services, const http::Request& request,
                                                      model::OrganisationId organisation);

}  // namespace svea::api
