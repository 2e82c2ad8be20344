// What is filled into a template, as options and results have it.
#pragma once

#include "drafts/missing.h"
#include "drafts/values.h"
#include "json/json.h"

namespace svea::tasks {

// {"sökande": "Eva Ek", "avslag": true, "belopp": 12500, "barn": [{"namn": "Ali"}]}; null is not given.
// Errors: draft_value_kind (an object, or a list of anything but objects), draft_too_large
// (drafts::k_values_bytes_max, k_rows_max, k_fields_max, k_sections_nesting_max).
[[nodiscard]] Result<drafts::Values> draft_values(const json::Object& object);

// {"name", "rows", "lack", "detail", "detail_en"}: what is missing, where, and in words.
[[nodiscard]] json::Array objects_of(const std::vector<drafts::Missing>& missing);

// Where values are missing, the error that names them: draft_incomplete.
[[nodiscard]] Status nothing_missing(const std::vector<drafts::Missing>& missing);

}  // namespace svea::tasks
