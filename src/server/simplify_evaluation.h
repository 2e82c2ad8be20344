// Measures how much simpler texts become.
#pragma once

#include "base/result.h"
#include "json/json.h"
#include "llm/model_choice.h"

namespace svea::server {

// `request` is {"kind": "simplify", "cases": [{"text", "type", "split"}], "list": "avoid<TAB>prefer…"}; the
// list may be left out. The reply has "plain" and "easy", each with what evaluation::SimplifyScores holds and
// the same in "splits" and "kinds". `models`, where not null, simplify the cases to check, as the task
// "simplify" does it. Errors: those of plain::ReplacementList::read.
[[nodiscard]] Result<json::Object> evaluate_simplify(const json::Object& request, llm::ModelChoice* models);

}  // namespace svea::server
