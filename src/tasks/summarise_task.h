// Sammanfatta: a text in a few sentences, as points or in full, each sentence with its place.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// Options: "length" ("brief", "points", "full"), "reader" ("anyone", "decision_maker", "citizen",
// "caseworker"), "sentences_max" (0–100; 0: as the length asks for).
// Result: "writer"; "groups" [{"heading", "sentences" [{"text", "place", "verdict"}]}]; "facts": "decisions",
// "duties" and "deadlines", each [{"text", "place"}], and those of found_facts.h; "sections" [{"heading",
// "place", "sentences", "taken"}] (Grund), those that the summary has nothing of included; "warnings"
// [{"code", "detail", "detail_en"}]. Grund quotes: no "verdict". A model's sentences have the place that
// carries them most, and "supported", "weak" or "unsupported". Errors: summary_no_sentences.
class SummariseTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "summarise"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;
};

}  // namespace svea::tasks
