// Beslutsunderlag: what a decision in a case can stand on. Never the decision: a person weighs and signs.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// All sources are the papers of one case. Options: "appeal" ("administrative", FL 40–47 §§; "legality", KL
// 13 kap.; "none"), which way to appeal the draft tells of. Result: "writer"; "warnings"; "requests",
// "speaks_for" and "speaks_against" [{"text", "place", "verdict"?}], with a verdict where a language model
// wrote them (model_grounds.h); "facts" as of found_facts.h; "rules" [{"document", "title", "heading",
// "text", "start", "end", "requirements" [{"text", "is_touched"}]}] and "similar" [{"document", "title",
// "date", "text", "start", "end"}] from what the person may read; "missing" [{"text", "rule"}]: requirements
// that the case says nothing of; "summary" [{"text", "place", "verdict"?}]; "draft", Markdown with gaps in
// brackets for the person.
class BasisTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "decide"; }
  [[nodiscard]] bool takes_all_at_once() const override { return true; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  // "draft" of the result, or of what a person made of it.
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;
};

}  // namespace svea::tasks
