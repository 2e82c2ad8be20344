// How a sentence begins that was cut off another one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plain/split_place.h"
#include "plain/split_rules.h"

namespace svea::plain {

// The cut that a row of splits_sv.tsv makes at token `i`.
[[nodiscard]] std::optional<Cut> cut_by_rule(const SplitPlace& place, std::size_t i, bool is_easy);

// "Det {ske} genom att" with its verb in the tense: "Det ska ske genom att".
[[nodiscard]] std::string opener_in(std::string_view opener, const Tense& tense);

}  // namespace svea::plain
