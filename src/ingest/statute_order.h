// Which lines of a statute are its chapters and sections, by the order of their numbers.
#pragma once

#include <span>
#include <vector>

#include "ingest/statute_line.h"

namespace svea::ingest {

// For each line whether something begins with it. Chapters follow on each other, or stand as titles; in each
// of them the longest row of sections whose numbers grow is taken: a number out of the row is a reference in
// running text, however many sections it would skip. Time grows with the number of lines.
[[nodiscard]] std::vector<bool> in_order(std::span<const StatuteLine> lines);

}  // namespace svea::ingest
