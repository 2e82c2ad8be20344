// The title that a conversation gets from its first question.
#pragma once

#include <string>
#include <string_view>

namespace svea::turns {

// One line of at most 60 code points, cut between words where it can be; "…" says that it was cut.
// Takes and gives valid UTF-8.
[[nodiscard]] std::string title_of(std::string_view question);

}  // namespace svea::turns
