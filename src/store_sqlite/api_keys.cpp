#include "store_sqlite/api_keys.h"

#include "json/json.h"
#include "store_sqlite/sqlite_error.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

std::string store_scopes(const std::vector<model::KeyScope>& scopes) {
  std::vector<std::string> names;
  for (const auto scope : scopes) names.emplace_back(model::name_of(scope));
  return store_strings(names);
}

Result<std::vector<model::KeyScope>> read_scopes(std::string_view json) {
  std::vector<model::KeyScope> scopes;
  for (const auto& name : TRY(read_strings(json))) {
    const auto scope = model::key_scope_named(name);
    if (!scope) return std::unexpected(record_damaged("a stored key scope is unknown"));
    scopes.push_back(*scope);
  }
  return scopes;
}

// The present row of `SELECT * FROM api_keys`.
Result<model::ApiKey> read_key(const Rows& row) {
  model::ApiKey key;
  key.id = row.get<model::ApiKeyId>(0);
  key.owner = row.get<model::PersonId>(2);
  key.organisation = row.get<std::optional<model::OrganisationId>>(3).value_or(model::OrganisationId{});
  key.is_service = row.get<bool>(4);
  key.name = row.get<std::string>(5);
  key.prefix = row.get<std::string>(6);
  key.scopes = TRY(read_scopes(row.get<std::string_view>(7)));
  key.spaces = TRY(read_ids<model::SpaceId>(row.get<std::string_view>(8)));
  key.monthly_tokens = row.get<std::optional<std::int64_t>>(9);
  key.made_at = row.get<Time>(10);
  key.expires_at = row.get<Time>(11);
  key.used_at = row.get<std::optional<Time>>(12);
  return key;
}

Result<std::optional<model::ApiKey>> read_one(Rows rows) {
  if (!TRY(rows.next())) return std::nullopt;
  return TRY(read_key(rows));
}

Result<std::vector<model::ApiKey>> read_list(Rows rows) {
  std::vector<model::ApiKey> keys;
  while (TRY(rows.next())) keys.push_back(TRY(read_key(rows)));
  return keys;
}

}  // namespace

Result<model::ApiKey> SqliteApiKeys::add(const model::ApiKey& key, std::string_view hash) {
  return database_.write([&](Connection& connection) -> Result<model::ApiKey> {
    const auto organisation = key.organisation ? std::optional(key.organisation) : std::nullopt;
    TRY(connection.run(
        "INSERT INTO api_keys (hash, person_id, organisation_id, is_service, name, prefix, scopes, spaces, "
        "monthly_tokens, made_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        hash, key.owner, organisation, key.is_service, key.name, key.prefix, store_scopes(key.scopes),
        id_list(key.spaces), key.monthly_tokens, key.made_at, key.expires_at));
    auto stored = key;
    stored.id = {connection.last_id()};
    return stored;
  });
}

Result<std::optional<model::ApiKey>> SqliteApiKeys::find(std::string_view hash) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::ApiKey>> {
    return read_one(TRY(connection.query("SELECT * FROM api_keys WHERE hash = ?1", hash)));
  });
}

Result<std::optional<model::ApiKey>> SqliteApiKeys::find(model::ApiKeyId id) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::ApiKey>> {
    return read_one(TRY(connection.query("SELECT * FROM api_keys WHERE id = ?1", id)));
  });
}

Result<std::vector<model::ApiKey>> SqliteApiKeys::of_person(model::PersonId person) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::ApiKey>> {
    return read_list(
        TRY(connection.query("SELECT * FROM api_keys WHERE person_id = ?1 ORDER BY id DESC", person)));
  });
}

Result<std::vector<model::ApiKey>> SqliteApiKeys::of_services(model::OrganisationId organisation) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::ApiKey>> {
    return read_list(TRY(connection.query(
        "SELECT * FROM api_keys WHERE organisation_id = ?1 AND is_service = 1 ORDER BY id DESC",
        organisation)));
  });
}

Result<bool> SqliteApiKeys::remove(model::ApiKeyId id) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    TRY(connection.run("DELETE FROM api_keys WHERE id = ?1", id));
    return connection.changed_rows() > 0;
  });
}

Status SqliteApiKeys::add_uses(std::span<const store::KeyUse> uses) {
  return database_.write([&](Connection& connection) -> Status {
    for (const auto& use : uses) {
      TRY(connection.run("UPDATE api_keys SET used_at = max(coalesce(used_at, ?2), ?2) WHERE id = ?1",
                         use.key, use.at));
      if (connection.changed_rows() == 0) continue;
      TRY(connection.run(
          "INSERT INTO api_key_usage VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (key_id, month) DO UPDATE SET "
          "requests = requests + ?3, prompt_tokens = prompt_tokens + ?4, answer_tokens = answer_tokens + ?5",
          use.key, use.month, use.usage.requests, use.usage.prompt_tokens, use.usage.answer_tokens));
    }
    return {};
  });
}

Result<model::KeyUsage> SqliteApiKeys::usage(model::ApiKeyId id, std::string_view month) {
  return database_.read([&](Connection& connection) -> Result<model::KeyUsage> {
    auto rows = TRY(connection.query(
        "SELECT requests, prompt_tokens, answer_tokens FROM api_key_usage WHERE key_id = ?1 AND month = ?2",
        id, month));
    const auto found = TRY(read_first(rows, [](const Rows& row) {
      return model::KeyUsage{row.get<std::int64_t>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2)};
    }));
    return found.value_or(model::KeyUsage{});
  });
}

}  // namespace svea::store_sqlite
