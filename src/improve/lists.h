// What small groups of words do in the rules: lists_sv.txt.
#pragma once

#include "plain/words.h"

namespace svea::improve {

// The list that travels in the program. Immutable; safe to call from any thread.
[[nodiscard]] const plain::Words& lists();

}  // namespace svea::improve
