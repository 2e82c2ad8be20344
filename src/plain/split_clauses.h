// Clauses that can stand alone: what "och" and a semicolon join to a sentence.
#pragma once

#include <optional>

#include "plain/split_openers.h"
#include "plain/split_place.h"

namespace svea::plain {

// "och ska redovisa": "Nämnden ska redovisa …"; "att pröva … och föreslå": "Syftet är också att föreslå …".
[[nodiscard]] std::optional<Cut> cut_coordination(const SplitPlace& place, std::size_t i);
// Two main clauses around a semicolon.
[[nodiscard]] std::optional<Cut> cut_semicolon(const SplitPlace& place, std::size_t i);

}  // namespace svea::plain
