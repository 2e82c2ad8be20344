// The steps of a run or a workflow as a request gives them.
#pragma once

#include <vector>

#include "api/services.h"
#include "model/task_run.h"

namespace svea::api {

// {"kind", "options"}, or "steps": [{"kind", "options", "is_checked"}]. Options are checked by their tasks.
// Errors: task_unknown, task_steps_invalid, those of Task::check() and json::get.
[[nodiscard]] Result<std::vector<model::TaskStep>> read_task_steps(Services& services,
                                                                   const json::Object& object);

}  // namespace svea::api
