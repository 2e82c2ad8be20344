// What changed within sentences, as results have it.
#pragma once

#include <vector>

#include "compare/word_changes.h"
#include "json/json.h"

namespace svea::tasks {

// [{"matter", "before", "after", "detail", "detail_en"}]; without the sentences where only the wording
// changed.
[[nodiscard]] json::Array details_of(const std::vector<compare::WordChange>& changes);

}  // namespace svea::tasks
