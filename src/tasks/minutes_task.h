// Skriv protokoll: minutes of a meeting's transcript.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// No options. Result: "writer"; "speakers" [{"name", "utterances"}]; "presence", "agenda",
// "decided" and "open" [point]; "to_do" [point with "who" and "when"]. A point is {"text", "speaker", "time",
// "place", "verdict"?}: "time" is "12:03" or "". Grund quotes. A language model's points are its own words,
// with the place that carries them most and how well; see model_minutes.h. Errors: minutes_nothing_said.
class MinutesTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "minutes"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;
};

}  // namespace svea::tasks
