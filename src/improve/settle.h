// Findings held against each other and against the facts.
#pragma once

#include <string_view>
#include <vector>

#include "improve/finding.h"

namespace svea::improve {

// The findings as changes in the order of the text. Of two that want the same place the earlier in the list
// stands. An edit after which a number, name, negation, condition or modal is another becomes a choice of the
// person where it stands alone, and is otherwise left out and counted as `withheld`.
[[nodiscard]] std::vector<plain::Change> settled(std::string_view text, Findings findings,
                                                 std::size_t& withheld);

}  // namespace svea::improve
