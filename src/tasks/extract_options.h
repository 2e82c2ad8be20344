// What is chosen for the task "extract": a schema, written as fields or as a JSON Schema.
#pragma once

#include "fields/schema.h"
#include "json/json.h"

namespace svea::tasks {

// The options made whole: {"fields": [{"name", "kind", "labels", "choices", "many", "required"}], "rows"},
// where "kind" is one of fields/kinds.h or "text". Given may be, besides that, fields as names ("sökande",
// "summa:amount"), in a list or parted by commas, whose kind is guessed from the name where none is said; and
// "json_schema" in place of "fields": an object, or an array of them, whose properties are strings, numbers,
// enumerations or arrays of such. Without any fields they are those of each text: suggested_schema.h. Errors:
// those of fields::check(), task_option_unknown, field_kind_unknown, schema_twice
// ("fields" and "json_schema"), and of json_schema: schema_no_object, schema_required_unknown,
// schema_contradicts, schema_too_deep; the members' own.
[[nodiscard]] Result<json::Object> checked_extract_options(const json::Object& options);

// The schema of such options.
[[nodiscard]] Result<fields::Schema> schema_of(const json::Object& checked);

}  // namespace svea::tasks
