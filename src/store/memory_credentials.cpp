#include "store/memory_credentials.h"

namespace svea::store {

Status MemoryCredentials::set_password_hash(model::PersonId person, std::string_view hash) {
  std::scoped_lock lock(mutex_);
  password_hashes_[person] = hash;
  return {};
}

Result<std::optional<std::string>> MemoryCredentials::password_hash(model::PersonId person) {
  std::scoped_lock lock(mutex_);
  const auto found = password_hashes_.find(person);
  if (found == password_hashes_.end()) return std::nullopt;
  return found->second;
}

Status MemoryCredentials::add_token(const Token& token) {
  std::scoped_lock lock(mutex_);
  tokens_[token.hash] = token;
  return {};
}

Result<std::optional<Token>> MemoryCredentials::find_token(std::string_view hash, TokenKind kind, Time now) {
  std::scoped_lock lock(mutex_);
  const auto found = tokens_.find(hash);
  if (found == tokens_.end() || found->second.kind != kind || found->second.expires_at <= now)
    return std::nullopt;
  return found->second;
}

Result<std::optional<Token>> MemoryCredentials::take_token(std::string_view hash, TokenKind kind, Time now) {
  std::scoped_lock lock(mutex_);
  const auto found = tokens_.find(hash);
  if (found == tokens_.end() || found->second.kind != kind || found->second.expires_at <= now)
    return std::nullopt;
  return std::move(tokens_.extract(found).mapped());
}

Status MemoryCredentials::remove_token(std::string_view hash) {
  std::scoped_lock lock(mutex_);
  if (const auto found = tokens_.find(hash); found != tokens_.end()) tokens_.erase(found);
  return {};
}

Status MemoryCredentials::remove_tokens_of(model::PersonId person, TokenKind kind) {
  std::scoped_lock lock(mutex_);
  std::erase_if(tokens_,
                [&](const auto& row) { return row.second.person == person && row.second.kind == kind; });
  return {};
}

Status MemoryCredentials::remove_expired(Time now) {
  std::scoped_lock lock(mutex_);
  std::erase_if(tokens_, [&](const auto& row) { return row.second.expires_at <= now; });
  return {};
}

}  // namespace svea::store
