// A JSON Schema (draft 2020-12) of flat objects as a schema of fields.
#pragma once

#include "fields/schema.h"
#include "json/json.h"

namespace svea::tasks {

// "type" is object, or array with "items" of that type: then the schema has rows. Of each property: type
// string, number, integer or boolean, or array of such; "format" (date, email, uri, time), "enum", and
// "x-kind" for a kind of fields/kinds.h; where nothing says more, the name tells (fields/kind_words.h).
// "title" is a label beside the name. Errors: schema_no_object, schema_required_unknown (a name that is no
// property), schema_contradicts (format and type, an empty enum, minItems over maxItems), schema_too_deep (a
// property that is an object), field_kind_unknown, those of members of the wrong kind.
[[nodiscard]] Result<fields::Schema> from_json_schema(const json::Object& schema);

// For a language model to answer by: {"rows": [{field: string or null, or list of strings}]}.
[[nodiscard]] json::Object to_json_schema(const fields::Schema& schema);

// A kind by its name; "text" is none. Errors: field_kind_unknown.
[[nodiscard]] Result<std::optional<fields::Kind>> read_kind(const std::string& name);

}  // namespace svea::tasks
