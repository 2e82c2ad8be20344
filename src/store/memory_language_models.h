// In-memory fake of the language models.
#pragma once

#include <map>
#include <mutex>
#include <tuple>

#include "store/directory.h"
#include "store/language_models.h"

namespace svea::store {

class MemoryLanguageModels final : public LanguageModels {
 public:
  // Organisations and spaces are looked up in `directory`, which outlives this.
  explicit MemoryLanguageModels(Directory& directory) : directory_(directory) {}

  Status add(const model::LanguageModel&) override;
  Result<std::optional<model::LanguageModel>> find(std::string_view slug) override;
  Result<std::vector<model::LanguageModel>> all() override;
  Result<bool> change(const model::LanguageModel& changed) override;
  Result<bool> remove(std::string_view slug) override;
  Status choose(const model::ModelsChosen&) override;
  Result<std::vector<model::ModelsChosen>> choices() override;
  Status allow(const model::ModelAllowance&) override;
  Result<std::vector<model::ModelAllowance>> allowances() override;
  Status add_uses(std::span<const model::ModelUse> uses) override;
  Result<std::vector<model::ModelUse>> uses_in(std::string_view month) override;

 private:
  model::LanguageModel* find_row(std::string_view slug);
  [[nodiscard]] Status check_organisations(std::span<const model::OrganisationId> wanted);

  Directory& directory_;
  std::mutex mutex_;
  std::vector<model::LanguageModel> rows_;
  std::map<std::tuple<model::OrganisationId, model::SpaceId, std::string>, std::vector<std::string>> choices_;
  std::map<model::OrganisationId, model::ModelAllowance> allowances_;
  std::map<std::tuple<std::string, model::OrganisationId, std::string>, model::ModelUse> uses_;
};

}  // namespace svea::store
