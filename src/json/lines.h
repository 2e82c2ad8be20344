// JSON Lines: one object a line, read without holding the file in memory.
#pragma once

#include <functional>
#include <istream>

#include "base/result.h"
#include "json/fwd.h"

namespace svea::json {

// Calls `take` for each line in order and stops at its first error; empty lines are passed over. An error of
// a line, ours or `take`'s, begins its sentences with the line's number (from 1). Errors: json_invalid,
// json_not_object, json_line_too_long, and `take`'s.
[[nodiscard]] Status for_each_line(std::istream& in, std::size_t line_bytes_max,
                                   const std::function<Status(const Object&)>& take);

}  // namespace svea::json
