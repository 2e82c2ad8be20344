// Measures summaries against those that people wrote.
#pragma once

#include "base/result.h"
#include "json/json.h"
#include "llm/model_choice.h"

namespace svea::server {

// `request` is {"kind": "summarise", "cases": […]}, as evaluation/summary_set.h has them. The reply has
// "cases", "rouge" (writer → "1", "2" and "l", F1), "words_mean", "traceable", "median_ms", "slowest_ms" and
// "slowest_words", and the same in "splits". `models`, which may be null, write summaries of the cases marked
// "check"
// ("rouge" → "model"); what they fail at counts as Grund's. Errors: those of evaluation::read_summary_set.
[[nodiscard]] Result<json::Object> evaluate_summaries(const json::Object& request, llm::ModelChoice* models);

}  // namespace svea::server
