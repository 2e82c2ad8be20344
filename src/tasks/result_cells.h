// Cells of what a result holds. A person may have edited it: what is not as it should be gives an empty cell.
#pragma once

#include <string>
#include <string_view>

#include "json/json.h"
#include "tables/cells.h"

namespace svea::tasks {

// The member's text; "" where there is none.
[[nodiscard]] std::string text_in(const json::Object& object, std::string_view name);
[[nodiscard]] tables::Cell text_cell_of(const json::Object& object, std::string_view name);
// A number as a measure.
[[nodiscard]] tables::Cell measure_cell_of(const json::Object& object, std::string_view name);
// "text" and "place" of an object, as evidence for what it says.
[[nodiscard]] tables::Cell placed_cell(const json::Object& object, std::string_view name = "text");
// What the objects of a list say, with "; " between and a place each.
[[nodiscard]] tables::Cell joined_cell(const json::Object& parent, std::string_view list,
                                       std::string_view name = "text");
// "place" and "confidence" of an object, and what it says stands there.
[[nodiscard]] tables::Evidence evidence_of(const json::Object& object);

}  // namespace svea::tasks
