// Language models in SQLite.
#pragma once

#include "store/language_models.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteLanguageModels final : public store::LanguageModels {
 public:
  explicit SqliteLanguageModels(Database& database) : database_(database) {}

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
  Database& database_;
};

}  // namespace svea::store_sqlite
