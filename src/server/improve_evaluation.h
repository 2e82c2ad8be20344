// How well faults of language are found.
#pragma once

#include "base/result.h"
#include "improve/dictionary.h"
#include "json/json.h"

namespace svea::server {

// `request` is {"kind": "improve", "cases": [{"text", "split", "errors": [{"start", "end", "kind",
// "right"}]}]}; the reply has what evaluation/improvements.h measures, and the same in "splits". Errors:
// those of json::get.
[[nodiscard]] Result<json::Object> evaluate_improve(const json::Object& request,
                                                    const improve::Dictionary& dictionary);

}  // namespace svea::server
