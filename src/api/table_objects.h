// Tables as JSON.
#pragma once

#include "json/json.h"
#include "tables/table.h"

namespace svea::api {

// An object for each row: the columns' names, and what the cells say. A number without a unit is a number,
// all else a text, null where the cell is empty. With evidence a cell that has some is {"value", "confidence"
// (0–1, null where a person said it), "places" [{"source", "start", "end", "text"}]}.
[[nodiscard]] json::Array objects_of(const tables::Table& table, bool with_evidence);

}  // namespace svea::api
