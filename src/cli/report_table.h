// A report of figures as a person reads it in a terminal.
#pragma once

#include <string>

#include "json/json.h"

namespace svea::cli {

// A number with three decimals where it is no whole one; "–" for null.
[[nodiscard]] std::string figure(const json::Value& value);

// Objects in the report that hold the same figures are lines of one table, the report itself "all"; other
// figures a line each, what is inside another object with its name before it: "words_alone.first".
[[nodiscard]] std::string report_table(const json::Object& report);

}  // namespace svea::cli
