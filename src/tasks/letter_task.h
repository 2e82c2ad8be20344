// Brev till en person: what the papers of a matter mean for the one it concerns, in words that person reads.
#pragma once

#include "llm/translator.h"
#include "tasks/task.h"

namespace svea::tasks {

// All sources are about one person's matter. Options: "level" ("plain", "easy"); "name", whom it greets, ""
// for nobody by name; "language", BCP 47, of a translation beside the Swedish, "" for none. Result: "writer";
// "level"; "parts" [{"kind" ("matter", "to_do", "contact"), "sentences" [{"text", "source_text", "place",
// "verdict"?}]}]: "text" is "source_text", what stands at the place, in simpler words, those with a "verdict"
// in a language model's (model_letter.h); "letter", Markdown in Swedish; "translation", null or {"language",
// "engine", "letter", "left_swedish"} (translated_letter.h). Nothing is said that the papers don't say.
// Errors: letter_says_nothing, translation_not_configured, translation_language_unknown, those of
// translate_letter().
class LetterTask final : public Task {
 public:
  // `translator` outlives it; null: letters are in Swedish alone.
  explicit LetterTask(llm::Translator* translator = nullptr) : translator_(translator) {}

  [[nodiscard]] std::string_view kind() const override { return "letter"; }
  [[nodiscard]] bool takes_all_at_once() const override { return true; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  // "letter" of the result, or of what a person made of it, and its translation after it.
  [[nodiscard]] std::string text_of(const json::Object& result) const override;

 private:
  // Null where no language is chosen.
  [[nodiscard]] Result<json::Value> translated(const std::string& letter, const Input& input,
                                               std::stop_token stop) const;

  llm::Translator* const translator_;
};

}  // namespace svea::tasks
