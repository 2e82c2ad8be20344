// Port: the language models of the installation, who writes with which, and what they have used.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/language_model.h"

namespace svea::store {

class LanguageModels {
 public:
  virtual ~LanguageModels() = default;

  // Errors: slug_taken (the configured model's too), gone (no such organisation).
  [[nodiscard]] virtual Status add(const model::LanguageModel&) = 0;
  [[nodiscard]] virtual Result<std::optional<model::LanguageModel>> find(std::string_view slug) = 0;
  // In the order they were added.
  [[nodiscard]] virtual Result<std::vector<model::LanguageModel>> all() = 0;
  // False when there is none with this slug. Errors: gone (no such organisation).
  [[nodiscard]] virtual Result<bool> change(const model::LanguageModel& changed) = 0;
  // It leaves every choice in the same commit; what it has used stays. False when it was not there.
  [[nodiscard]] virtual Result<bool> remove(std::string_view slug) = 0;

  // Takes the place of the one for the same organisation, space and task; without slugs, that one is removed.
  // Errors: gone (no such organisation, space or model).
  [[nodiscard]] virtual Status choose(const model::ModelsChosen&) = 0;
  [[nodiscard]] virtual Result<std::vector<model::ModelsChosen>> choices() = 0;

  // Takes the place of the organisation's former one. Errors: gone.
  [[nodiscard]] virtual Status allow(const model::ModelAllowance&) = 0;
  // Of those organisations that have one.
  [[nodiscard]] virtual Result<std::vector<model::ModelAllowance>> allowances() = 0;

  // Adds to what is there already for the same organisation, model and month.
  [[nodiscard]] virtual Status add_uses(std::span<const model::ModelUse> uses) = 0;
  // By organisation, then by model.
  [[nodiscard]] virtual Result<std::vector<model::ModelUse>> uses_in(std::string_view month) = 0;
};

}  // namespace svea::store
