// Relative clauses that can stand alone.
#pragma once

#include <optional>

#include "plain/split_openers.h"
#include "plain/split_place.h"

namespace svea::plain {

// ", som ska", "ett förslag som innebär": "Förslaget innebär …"; ", vilket medför": "Det medför …".
[[nodiscard]] std::optional<Cut> cut_relative(const SplitPlace& place, std::size_t i, bool is_easy);

}  // namespace svea::plain
