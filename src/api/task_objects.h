// Runs of tasks as JSON (docs/api.md, "Tasks").
#pragma once

#include "json/json.h"
#include "model/task_run.h"

namespace svea::api {

[[nodiscard]] json::Object object_of(const model::TaskRun& run);
[[nodiscard]] json::Object object_of(const model::TaskItem& item);
[[nodiscard]] json::Object object_of(const model::TaskText& text);
// Errors: record_damaged, when what is stored is no JSON.
[[nodiscard]] Result<json::Object> object_of(const model::TaskResult& result);

}  // namespace svea::api
