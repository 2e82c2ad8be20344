// Migration 9: what organisations keep to work with again and again.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0009(R"sql(
CREATE TABLE library_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL,
  space_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  FOREIGN KEY (space_id, organisation_id) REFERENCES spaces (id, organisation_id)
) STRICT;
CREATE INDEX library_entries_by_space ON library_entries (space_id, kind);

CREATE TABLE library_versions (
  entry_id INTEGER NOT NULL REFERENCES library_entries ON DELETE CASCADE,
  version INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES people,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (entry_id, version)
) STRICT;

CREATE TABLE library_ratings (
  entry_id INTEGER NOT NULL REFERENCES library_entries ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people,
  stars INTEGER NOT NULL,
  PRIMARY KEY (entry_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE VIEW library_rows AS
  SELECT entry.id, entry.organisation_id, space_id, kind, entry.version, name, description, body, changed_by, changed_at,
    (SELECT count(*) FROM library_ratings WHERE entry_id = entry.id) AS votes,
    (SELECT coalesce(avg(stars), 0.0) FROM library_ratings WHERE entry_id = entry.id) AS mean
  FROM library_entries AS entry JOIN library_versions AS newest
    ON newest.entry_id = entry.id AND newest.version = entry.version;

PRAGMA user_version = 9;
)sql");

}  // namespace svea::store_sqlite
