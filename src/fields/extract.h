// From a text and a schema to a table, whose every cell says where it stands and how sure it is.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fields/schema.h"
#include "text/words.h"

namespace svea::fields {

struct Value {
  std::string value;      // in the form of the field's kind (kinds.h); of free text, and choices, as written
  text::Span span;        // bytes; where it stands
  double confidence = 0;  // 0–1
};

using Cell = std::vector<Value>;  // empty: nothing that fits; more than one only where the field is many
using Row = std::vector<Cell>;    // one for each field of the schema

// `schema` has passed check(). Each field gets what is of its kind and stands nearest to its name or labels:
// before it on the line, at the head of its line or column of a table (cells parted by tabs, as in
// model::DocumentText), or after it. Without a label it gets what is the only one of its kind; among several
// it is left empty, never guessed. With has_rows a row for each line below a table's head, or for each line
// of a list that holds at least two fields; else one row. `today` as in find.h. Linear in the text.
// Thread-safe.
[[nodiscard]] std::vector<Row> extract(std::string_view utf8, const Schema& schema,
                                       std::optional<std::chrono::sys_days> today = {});

}  // namespace svea::fields
