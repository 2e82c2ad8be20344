// What rules for Swedish can read.
#pragma once

#include <string_view>

#include "base/result.h"

namespace svea::plain {

// Errors: text_empty, text_too_large, text_not_swedish.
[[nodiscard]] Status check_readable(std::string_view text);

}  // namespace svea::plain
