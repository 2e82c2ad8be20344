#include "store/memory_api_keys.h"

#include "store/errors.h"

namespace svea::store {

Result<model::ApiKey> MemoryApiKeys::add(const model::ApiKey& key, std::string_view hash) {
  if (!TRY(directory_.find_person(key.owner))) return gone();
  std::scoped_lock lock(mutex_);
  const model::ApiKeyId id{++last_id_};
  auto& row = rows_[id];
  row.key = key;
  row.key.id = id;
  row.hash = hash;
  return row.key;
}

Result<std::optional<model::ApiKey>> MemoryApiKeys::find(std::string_view hash) {
  std::scoped_lock lock(mutex_);
  for (const auto& [id, row] : rows_)
    if (row.hash == hash) return row.key;
  return std::nullopt;
}

Result<std::optional<model::ApiKey>> MemoryApiKeys::find(model::ApiKeyId id) {
  std::scoped_lock lock(mutex_);
  const auto found = rows_.find(id);
  if (found == rows_.end()) return std::nullopt;
  return found->second.key;
}

Result<std::vector<model::ApiKey>> MemoryApiKeys::of_person(model::PersonId person) {
  std::scoped_lock lock(mutex_);
  std::vector<model::ApiKey> keys;
  for (const auto& [id, row] : rows_)
    if (row.key.owner == person) keys.push_back(row.key);
  return keys;
}

Result<std::vector<model::ApiKey>> MemoryApiKeys::of_services(model::OrganisationId organisation) {
  std::scoped_lock lock(mutex_);
  std::vector<model::ApiKey> keys;
  for (const auto& [id, row] : rows_)
    if (row.key.is_service && row.key.organisation == organisation) keys.push_back(row.key);
  return keys;
}

Result<bool> MemoryApiKeys::remove(model::ApiKeyId id) {
  std::scoped_lock lock(mutex_);
  return rows_.erase(id) > 0;
}

Status MemoryApiKeys::add_uses(std::span<const KeyUse> uses) {
  std::scoped_lock lock(mutex_);
  for (const auto& use : uses) {
    const auto found = rows_.find(use.key);
    if (found == rows_.end()) continue;
    found->second.usage[use.month] += use.usage;
    auto& used_at = found->second.key.used_at;
    used_at = std::max(used_at.value_or(use.at), use.at);
  }
  return {};
}

Result<model::KeyUsage> MemoryApiKeys::usage(model::ApiKeyId id, std::string_view month) {
  std::scoped_lock lock(mutex_);
  const auto found = rows_.find(id);
  if (found == rows_.end()) return model::KeyUsage{};
  const auto used = found->second.usage.find(month);
  return used == found->second.usage.end() ? model::KeyUsage{} : used->second;
}

}  // namespace svea::store
