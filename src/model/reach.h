// Reach: exactly what a person may read, computed once per request by access:: and handed to every query.
#pragma once

#include <algorithm>
#include <vector>

#include "model/ids.h"

namespace svea::model {

// Deny by default: an empty Reach reads nothing. `spaces` is sorted.
struct Reach {
  std::vector<SpaceId> spaces;

  [[nodiscard]] bool covers(SpaceId space) const { return std::ranges::binary_search(spaces, space); }
};

}  // namespace svea::model
