// Credentials in SQLite.
#pragma once

#include "store/credentials.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteCredentials final : public store::Credentials {
 public:
  explicit SqliteCredentials(Database& database) : database_(database) {}

  Status set_password_hash(model::PersonId, std::string_view hash) override;
  Result<std::optional<std::string>> password_hash(model::PersonId) override;
  Status add_token(const store::Token&) override;
  Result<std::optional<store::Token>> find_token(std::string_view hash, store::TokenKind, Time now) override;
  Result<std::optional<store::Token>> take_token(std::string_view hash, store::TokenKind, Time now) override;
  Status remove_token(std::string_view hash) override;
  Status remove_tokens_of(model::PersonId, store::TokenKind) override;
  Status remove_expired(Time now) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
