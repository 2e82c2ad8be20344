// The task "classify": puts each text in a class of an organisation's own plan, or says that it does not
// know.
#pragma once

#include "tasks/learnt_plans.h"
#include "tasks/task.h"

namespace svea::tasks {

// Options: classify_options.h. A result is {"writer", "class": name or null, "probability", "threshold",
// "candidates": [{"class", "probability"}], "reasons": [{"word", "share", "place"}], "learnt": {"texts",
// "accuracy", "accuracy_known", "share_known", "macro_f1", "classes": [name], "confusion": [[class, class it
// was put in, texts]], by their numbers in "classes"}, "explanation", "warnings": [{"code", "detail",
// "detail_en"}]}. "class" is null where nothing is as likely as the threshold. A language model is asked only
// then, and says why in "explanation"; the candidates and reasons stay those of Grund.
class ClassifyTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "classify"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;

 private:
  mutable LearntPlans learnt_;
};

}  // namespace svea::tasks
