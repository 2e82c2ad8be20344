// Measures what is found in texts, and how texts are classified.
#pragma once

#include "base/result.h"
#include "json/json.h"
#include "llm/model_choice.h"

namespace svea::server {

// `request` is {"kind": "fields", "cases": […]}, as evaluation/field_set.h has them. The reply has "marked",
// "found", "precision", "recall", "f1" (exactly the marked place) and "recall_overlapping", and the same in
// "kinds" and "splits". `models`, where not null, find them instead, as the task "extract" does it, in the
// cases to check. Errors: those of evaluation::read_field_set.
[[nodiscard]] Result<json::Object> evaluate_fields(const json::Object& request, llm::ModelChoice* models);

// `request` is {"kind": "classify", "cases": […]}, as evaluation/classification.h has them. The reply has
// "macro_f1" and "accuracy", the same in "naive_bayes", "share_known" and "accuracy_known" (without the texts
// it did not know the class of), "classes", "learnt", "checked", "seconds_to_learn", "ms_per_text" and
// "confusion" (class → what it was taken for → texts). `models`, where not null, are asked of the texts that
// Grund does not know, as the task "classify" does it. Errors: those of evaluation::read_classified and
// evaluate_classification.
[[nodiscard]] Result<json::Object> evaluate_classification(const json::Object& request,
                                                           llm::ModelChoice* models);

}  // namespace svea::server
