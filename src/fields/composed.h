// Things made of other things: periods and deadlines of dates, decisions of sentences.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "fields/find.h"
#include "fields/patterns.h"

namespace svea::fields {

// `matches` are those of all three kinds, `found` what is found besides, in order. Without overlaps, in
// order.
[[nodiscard]] std::vector<Found> read_periods(std::span<const Match> matches, std::span<const Found> found);
[[nodiscard]] std::vector<Found> read_deadlines(std::span<const Match> matches, std::span<const Found> found);
[[nodiscard]] std::vector<Found> read_decisions(std::span<const Match> matches, std::string_view utf8);

}  // namespace svea::fields
