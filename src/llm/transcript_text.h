// A transcript as a text to work on.
#pragma once

#include "llm/transcriber.h"
#include "model/document.h"

namespace svea::llm {

// A line for each stretch of some sentences, headed by when it begins and who speaks where that is known:
// "[00:12:03] Anna: Vi börjar." Blocks hold what was said, without the heads. Without times the text is as
// the service gave it, without blocks. Linear.
[[nodiscard]] model::DocumentText text_of(const Transcript& transcript);

}  // namespace svea::llm
