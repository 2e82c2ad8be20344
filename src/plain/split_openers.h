// How a sentence begins that was cut off another one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plain/split_place.h"
#include "plain/split_rules.h"

namespace svea::plain {

struct Cut {
  std::size_t cut = 0;     // token before which the first sentence ends
  std::size_t resume = 0;  // token with which the second goes on
  std::string first_end{};
  std::string opener{};
};

// The cut that a row of splits_sv.tsv makes at token `i`.
[[nodiscard]] std::optional<Cut> cut_by_rule(const SplitPlace& place, std::size_t i, bool is_easy);

// "Det {ske} genom att" with its verb in the tense: "Det ska ske genom att".
[[nodiscard]] std::string opener_in(std::string_view opener, const Tense& tense);

}  // namespace svea::plain
