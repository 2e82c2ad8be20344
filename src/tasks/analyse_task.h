// Analysera många texter: themes, and what contradicts.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// Options: "themes_max" (0–50; 0: 12). Result: "writer"; "warnings"; "texts" [name], by the number of
// the source; "themes" [{"name", "words", "texts" [source], "examples" [{"text", "place"}], "differences"?}],
// most texts first, names and differences by a language model where one may be used (model_themes.h);
// "others" [source], of no theme; "contradictions" [{"one", "other" {"text", "place"}, "details"}]; details
// as of CompareTask. Errors: analyse_needs_more (fewer than three texts).
class AnalyseTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "analyse"; }
  [[nodiscard]] bool takes_all_at_once() const override { return true; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;
};

}  // namespace svea::tasks
