// The keys of programs in SQLite.
#pragma once

#include "store/api_keys.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteApiKeys final : public store::ApiKeys {
 public:
  explicit SqliteApiKeys(Database& database) : database_(database) {}

  Result<model::ApiKey> add(const model::ApiKey& key, std::string_view hash) override;
  Result<std::optional<model::ApiKey>> find(std::string_view hash) override;
  Result<std::optional<model::ApiKey>> find(model::ApiKeyId) override;
  Result<std::vector<model::ApiKey>> of_person(model::PersonId) override;
  Result<std::vector<model::ApiKey>> of_services(model::OrganisationId) override;
  Result<bool> remove(model::ApiKeyId) override;
  Status add_uses(std::span<const store::KeyUse> uses) override;
  Result<model::KeyUsage> usage(model::ApiKeyId, std::string_view month) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
