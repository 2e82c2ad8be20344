// Answers in JSON: a schema becomes a grammar in llama.cpp's GBNF, by which no other text can be written.
#pragma once

#include <string>

#include "base/result.h"
#include "json/fwd.h"

namespace svea::llama {

// Any JSON object. White space between its parts is at most one character.
[[nodiscard]] std::string grammar_of_any_object();

// What follows `schema` (JSON Schema 2020-12): type, properties, required, items, minItems, maxItems,
// minLength, maxLength, enum, const, anyOf, oneOf, $ref within the schema. Objects have their named
// properties in the schema's order and no others; where none is named, any. Bounds of numbers and formats of
// strings are not followed; what else would change the form of the answer is refused by name. Errors:
// schema_unsupported, schema_too_large, json_….
[[nodiscard]] Result<std::string> grammar_of(const json::Object& schema);

}  // namespace svea::llama
