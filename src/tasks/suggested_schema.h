// What a table could hold when nobody has said what: a field for each kind of thing that a text has.
#pragma once

#include <chrono>
#include <string_view>

#include "fields/schema.h"

namespace svea::tasks {

// In the order in which the kinds first stand in the text, each with all there are. Errors:
// schema_nothing_found.
[[nodiscard]] Result<fields::Schema> suggested_schema(std::string_view text, std::chrono::sys_days today);

}  // namespace svea::tasks
