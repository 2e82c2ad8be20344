// Language models as a translation engine, where the operator has said into which languages.
#pragma once

#include "llm/translator.h"

namespace svea::tasks {

// Thread-safe as `models` is, which outlives it.
class ModelTranslator final : public llm::Translator {
 public:
  ModelTranslator(llm::ModelChoice& models, std::vector<std::string> languages)
      : models_(models), languages_(std::move(languages)) {}

  [[nodiscard]] std::vector<std::string> languages() override { return languages_; }
  // Each text by itself, so that none is left out or moved. Where no model may be used, or one of the texts
  // is not answered: translation_unreachable.
  [[nodiscard]] Result<llm::Translation> translate(std::span<const std::string> texts,
                                                   const std::string& language, const llm::Need& need,
                                                   std::stop_token stop) override;

 private:
  llm::ModelChoice& models_;
  const std::vector<std::string> languages_;
};

}  // namespace svea::tasks
