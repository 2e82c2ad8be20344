// Port: the keys of programs, and how much each has been used.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/api_key.h"

namespace svea::store {

// `month` is "2026-11", in UTC.
struct KeyUse {
  model::ApiKeyId key;
  std::string month;
  Time at{};
  model::KeyUsage usage;
};

class ApiKeys {
 public:
  virtual ~ApiKeys() = default;

  // `key.id` is ignored; the stored key with its id comes back. `hash` is the secret's, made by the caller.
  // Errors: gone (no such person or organisation).
  [[nodiscard]] virtual Result<model::ApiKey> add(const model::ApiKey& key, std::string_view hash) = 0;
  // Expired ones too.
  [[nodiscard]] virtual Result<std::optional<model::ApiKey>> find(std::string_view hash) = 0;
  [[nodiscard]] virtual Result<std::optional<model::ApiKey>> find(model::ApiKeyId) = 0;
  // Newest first; of an organisation those of its services.
  [[nodiscard]] virtual Result<std::vector<model::ApiKey>> of_person(model::PersonId) = 0;
  [[nodiscard]] virtual Result<std::vector<model::ApiKey>> of_services(model::OrganisationId) = 0;
  // With what it was used for. False: there is no such key.
  [[nodiscard]] virtual Result<bool> remove(model::ApiKeyId) = 0;

  // Adds to what was used, all in one commit; keys that are gone are passed over.
  [[nodiscard]] virtual Status add_uses(std::span<const KeyUse> uses) = 0;
  [[nodiscard]] virtual Result<model::KeyUsage> usage(model::ApiKeyId, std::string_view month) = 0;
};

}  // namespace svea::store
