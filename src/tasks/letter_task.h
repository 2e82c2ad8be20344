// Brev till en person: what the papers of a matter mean for the one it concerns, in words that person reads.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// All sources are about one person's matter. Options: "level" ("plain", "easy"); "name", whom it greets, ""
// for nobody by name. Result: "writer" ("grund"); "level"; "parts" [{"kind" ("matter", "to_do", "contact"),
// "sentences" [{"text", "source_text", "place"}]}]: "text" is "source_text", what stands at the place, in
// simpler words; "letter", Markdown in Swedish. Nothing is said that the papers don't say. Errors:
// letter_says_nothing.
class LetterTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "letter"; }
  [[nodiscard]] bool takes_all_at_once() const override { return true; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  // "letter" of the result, or of what a person made of it.
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
};

}  // namespace svea::tasks
