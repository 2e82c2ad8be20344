// The passages an answer may stand on.
#pragma once

#include <vector>

#include "answer/turn.h"

namespace svea::answer {

// On SweQUAD-MC the right passage is among the first ten for 97 questions of a hundred; more would cost time
// and add noise.
inline constexpr std::size_t k_passages_max = 10;

// Best first, all within `reach`. The index may be a moment behind: what the record no longer holds, or no
// longer lets this person read, is left out. Errors: those of the index and the record.
// `documents`: as of Guidance.
[[nodiscard]] Result<std::vector<search::Hit>> retrieve(const std::string& text, const model::Reach& reach,
                                                        const TurnPorts& ports,
                                                        const std::vector<model::DocumentId>& documents = {});

}  // namespace svea::answer
