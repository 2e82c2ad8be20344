// Jämför versioner: what changed in substance between two texts.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// Sources: the old version, then the new one; with the option "order" "new_first" the other way round.
// Result: "writer" ("grund": what changed is found, not written); "old" and "new", the numbers of the
// sources; "counts" {"added", "removed", "changed", "moved", "same", "form_only"}; "changes" [{"kind",
// "is_moved", "is_heading", "before"?, "after"?, "details"}], before and after {"text", "heading", "place"},
// details [{"matter", "before", "after", "detail", "detail_en"}]: what a changed number, date, "not",
// obligation or name means. Errors: compare_needs_two.
class CompareTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "compare"; }
  [[nodiscard]] bool takes_all_at_once() const override { return true; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;
};

}  // namespace svea::tasks
