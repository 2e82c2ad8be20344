// Migration 7: votes on models' answers.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0007(R"sql(
CREATE TABLE votes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisations,
  person_id INTEGER NOT NULL REFERENCES people,
  models TEXT NOT NULL,
  verdict INTEGER NOT NULL,
  best INTEGER NOT NULL,
  why TEXT NOT NULL,
  voted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX votes_by_organisation ON votes (organisation_id, id);

PRAGMA user_version = 7;
)sql");

}  // namespace svea::store_sqlite
