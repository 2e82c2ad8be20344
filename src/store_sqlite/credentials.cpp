#include "store_sqlite/credentials.h"

#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

using store::Token;
using store::TokenKind;

Token read_token(const Rows& row) {
  return {row.get<std::string>(0), row.get<TokenKind>(1), row.get<model::PersonId>(2), row.get<Time>(3)};
}

}  // namespace

Status SqliteCredentials::set_password_hash(model::PersonId person, std::string_view hash) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "INSERT INTO password_hashes (person_id, hash) VALUES (?1, ?2) ON CONFLICT (person_id) DO UPDATE SET "
        "hash = excluded.hash",
        person, hash);
  });
}

Result<std::optional<std::string>> SqliteCredentials::password_hash(model::PersonId person) {
  return database_.read([&](Connection& connection) -> Result<std::optional<std::string>> {
    auto rows = TRY(connection.query("SELECT hash FROM password_hashes WHERE person_id = ?1", person));
    return read_first(rows, [](const Rows& row) { return row.get<std::string>(0); });
  });
}

Status SqliteCredentials::add_token(const Token& token) {
  return database_.write([&](Connection& connection) {
    return connection.run("INSERT INTO tokens (hash, kind, person_id, expires_at) VALUES (?1, ?2, ?3, ?4)",
                          token.hash, token.kind, token.person, token.expires_at);
  });
}

Result<std::optional<Token>> SqliteCredentials::find_token(std::string_view hash, TokenKind kind, Time now) {
  return database_.read([&](Connection& connection) -> Result<std::optional<Token>> {
    auto rows =
        TRY(connection.query("SELECT hash, kind, person_id, expires_at FROM tokens WHERE hash = ?1 AND kind "
                             "= ?2 AND expires_at > ?3",
                             hash, kind, now));
    return read_first(rows, read_token);
  });
}

Result<std::optional<Token>> SqliteCredentials::take_token(std::string_view hash, TokenKind kind, Time now) {
  return database_.write([&](Connection& connection) -> Result<std::optional<Token>> {
    auto rows =
        TRY(connection.query("DELETE FROM tokens WHERE hash = ?1 AND kind = ?2 AND expires_at > ?3 RETURNING "
                             "hash, kind, person_id, expires_at",
                             hash, kind, now));
    return read_first(rows, read_token);
  });
}

Status SqliteCredentials::remove_token(std::string_view hash) {
  return database_.write(
      [&](Connection& connection) { return connection.run("DELETE FROM tokens WHERE hash = ?1", hash); });
}

Status SqliteCredentials::remove_tokens_of(model::PersonId person, TokenKind kind) {
  return database_.write([&](Connection& connection) {
    return connection.run("DELETE FROM tokens WHERE person_id = ?1 AND kind = ?2", person, kind);
  });
}

Status SqliteCredentials::remove_expired(Time now) {
  return database_.write([&](Connection& connection) {
    return connection.run("DELETE FROM tokens WHERE expires_at <= ?1", now);
  });
}

}  // namespace svea::store_sqlite
