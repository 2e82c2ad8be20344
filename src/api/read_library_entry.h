// An entry of the library as a request describes it.
#pragma once

#include "api/caller.h"
#include "api/services.h"
#include "model/library.h"

namespace svea::api {

// "name", "description" and "body" into `entry`, whose kind says what is in the body: of a "workflow" "steps"
// (read_task_steps.h), of a "prompt" "text", of a "template" "document", of a "schema" and a "plan" what
// their tasks take as options, of a "guide" that of tasks/guide_json.h, of an "assistant" what
// read_assistant.h says. Errors: library_kind_unknown, library_text_too_long, library_schema_empty, those of
// get_name(), json::get, read_task_steps(), read_assistant(), tasks::read_guide() and the tasks' check().
[[nodiscard]] Status read_library_entry(Services& services, const Caller& caller, const json::Object& object,
                                        model::LibraryEntry& entry);

// A text of an entry; "" where it is missing. Errors: library_text_too_long, json_member_kind.
[[nodiscard]] Result<std::string> library_text(const json::Object& object, std::string_view name,
                                               std::size_t bytes_max);

}  // namespace svea::api
