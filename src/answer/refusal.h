// "I find nothing about that in the sources", in a model's own words.
#pragma once

#include <string_view>

namespace svea::answer {

// True when a model's finished text only says that its sources hold no answer, in Swedish or English: it says
// so before it says anything else, and cites nothing that it goes on to tell. "Källorna säger inget om X, men
// Y är 30 dagar [1]" is an answer.
[[nodiscard]] bool says_no_answer(std::string_view answer);

}  // namespace svea::answer
