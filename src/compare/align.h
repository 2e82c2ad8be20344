// Which unit of one version became which of the other.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "compare/units.h"

namespace svea::compare {

inline constexpr std::size_t k_none = static_cast<std::size_t>(-1);

struct Alignment {
  std::vector<std::size_t> after;   // by unit of the old version: that of the new one, or k_none
  std::vector<std::size_t> before;  // the other way round
  std::vector<bool> is_moved;       // by unit of the new version: it stood elsewhere
};

// Units with the same words first, where they stand in the same order (units that both have once are the
// anchors: "patience diff", Cohen), then those between them that are alike, then what was moved. Linear but
// for what changed between two anchors, which is compared each with each up to a limit.
[[nodiscard]] Alignment align(std::span<const Unit> old_units, std::span<const Unit> new_units);

}  // namespace svea::compare
