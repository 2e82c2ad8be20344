// In-memory fake of credentials.
#pragma once

#include <map>
#include <mutex>

#include "store/credentials.h"

namespace svea::store {

class MemoryCredentials final : public Credentials {
 public:
  Status set_password_hash(model::PersonId, std::string_view hash) override;
  Result<std::optional<std::string>> password_hash(model::PersonId) override;
  Status add_token(const Token&) override;
  Result<std::optional<Token>> find_token(std::string_view hash, TokenKind, Time now) override;
  Result<std::optional<Token>> take_token(std::string_view hash, TokenKind, Time now) override;
  Status remove_token(std::string_view hash) override;
  Status remove_tokens_of(model::PersonId, TokenKind) override;
  Status remove_expired(Time now) override;

 private:
  std::mutex mutex_;
  std::map<model::PersonId, std::string> password_hashes_;
  std::map<std::string, Token, std::less<>> tokens_;
};

}  // namespace svea::store
