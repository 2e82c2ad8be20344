// Measures the real search and the real writers on a set, with an index of its own, and how answers are
// checked.
#pragma once

#include "base/result.h"
#include "drafts/document_writer.h"
#include "json/json.h"
#include "llm/model_choice.h"
#include "server/config.h"

namespace svea::server {

// `request` is that of POST /evaluations: {"kind": "retrieval"|"answers", "passages": […], "questions": […]};
// or one of check_evaluations.h, summary_evaluation.h, field_evaluations.h and draft_evaluation.h; the reply
// its report. Where vectors or a reranker are configured, the report of "retrieval" has "words_alone", too:
// what the search does without them. The index lies in a temporary folder that is gone on return. "model" in
// the request names one of `models`, or "grund"; without it those that are chosen answer. `models` may be
// null: then Grund answers. Blocks for as long as the set takes. Errors: those of evaluation::read_set,
// evaluation_kind_unknown, model_not_found, storage_full.
[[nodiscard]] Result<json::Object> evaluate(const json::Object& request, llm::ModelChoice* models,
                                            drafts::DocumentWriter& writer, const Config& config);

}  // namespace svea::server
