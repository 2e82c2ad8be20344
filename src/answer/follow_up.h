// Questions that lean on the ones before: "och hur länge gäller det?"
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answer/turn.h"

namespace svea::answer {

// The question with the topic words of the one before added when it lacks a topic of its own, else as it is.
// The history's own follow-ups are made whole the same way, so that a topic is carried through several.
[[nodiscard]] std::string whole_question(std::string_view asked, std::span<const PastTurn> history);

}  // namespace svea::answer
