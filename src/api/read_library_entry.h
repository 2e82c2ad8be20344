// An entry of the library as a request describes it.
#pragma once

#include "api/services.h"
#include "model/library.h"

namespace svea::api {

// "name", "description" and "body" into `entry`, whose kind says what is in the body: of a "workflow" "steps"
// (read_task_steps.h), of a "prompt" "text", of a "guide" that of tasks/guide_json.h. Errors:
// library_kind_unknown, library_text_too_long, those of get_name(), json::get, read_task_steps() and
// tasks::read_guide().
[[nodiscard]] Status read_library_entry(Services& services, const json::Object& object,
                                        model::LibraryEntry& entry);

}  // namespace svea::api
