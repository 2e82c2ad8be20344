// Klarspråk and lättläst: a text in simpler words, each change on its own.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// Options: "level" ("plain", "easy"); "words", the organisation's own list as lines "avoid<TAB>prefer", ""
// for none. Result: "writer"; "level"; "text" with all changes made; "changes" and the measures "before" and
// "after" as in changes_json.h; "withheld", how many changes were not proposed because they would have
// touched the facts. A model writes paragraphs again; Grund's changes stand where what it wrote has other
// facts or is no easier.
class SimplifyTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "simplify"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  // "text" of the result, or of what a person made of it.
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;
};

}  // namespace svea::tasks
