// In-memory fake of the keys of programs.
#pragma once

#include <map>
#include <mutex>

#include "store/api_keys.h"
#include "store/directory.h"

namespace svea::store {

class MemoryApiKeys final : public ApiKeys {
 public:
  // Owners are looked up in `directory`, which outlives this.
  explicit MemoryApiKeys(Directory& directory) : directory_(directory) {}

  Result<model::ApiKey> add(const model::ApiKey& key, std::string_view hash) override;
  Result<std::optional<model::ApiKey>> find(std::string_view hash) override;
  Result<std::optional<model::ApiKey>> find(model::ApiKeyId) override;
  Result<std::vector<model::ApiKey>> of_person(model::PersonId) override;
  Result<std::vector<model::ApiKey>> of_services(model::OrganisationId) override;
  Result<bool> remove(model::ApiKeyId) override;
  Status add_uses(std::span<const KeyUse> uses) override;
  Result<model::KeyUsage> usage(model::ApiKeyId, std::string_view month) override;

 private:
  struct Row {
    model::ApiKey key;
    std::string hash;
    std::map<std::string, model::KeyUsage, std::less<>> usage;  // by month
  };

  Directory& directory_;
  std::mutex mutex_;
  std::map<model::ApiKeyId, Row, std::greater<>> rows_;  // newest first
  std::int64_t last_id_ = 0;
};

}  // namespace svea::store
