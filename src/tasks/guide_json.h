// Writing guides as the library keeps them.
#pragma once

#include "improve/guide.h"
#include "json/json.h"

namespace svea::tasks {

// {"words": [{"avoid", "write", "why"}], "address": "du"|"ni"|"none", "person": "vi"|"authority",
// "avoid_passive", "sentence_words_max", "text"}; what is left out is as in the authorities' own rules.
// Errors: guide_invalid, guide_too_long, those of json::get.
[[nodiscard]] Result<improve::Guide> read_guide(const json::Object& body);
[[nodiscard]] json::Object json_of(const improve::Guide& guide);

}  // namespace svea::tasks
