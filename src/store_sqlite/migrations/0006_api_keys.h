// Migration 6: the keys of programs, and what they were used for.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0006(R"sql(
CREATE TABLE api_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES people,
  organisation_id INTEGER REFERENCES organisations,
  is_service INTEGER NOT NULL,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  scopes TEXT NOT NULL,
  spaces TEXT NOT NULL,
  monthly_tokens INTEGER,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX api_keys_by_person ON api_keys (person_id);
CREATE INDEX api_keys_by_organisation ON api_keys (organisation_id) WHERE is_service = 1;

CREATE TABLE api_key_usage (
  key_id INTEGER NOT NULL REFERENCES api_keys ON DELETE CASCADE,
  month TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  answer_tokens INTEGER NOT NULL,
  PRIMARY KEY (key_id, month)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 6;
)sql");

}  // namespace svea::store_sqlite
