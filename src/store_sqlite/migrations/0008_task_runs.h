// Migration 8: work that people have asked for.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0008(R"sql(
CREATE TABLE task_runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisations,
  person_id INTEGER NOT NULL REFERENCES people,
  title TEXT NOT NULL,
  steps TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  served INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX task_runs_by_person ON task_runs (person_id, organisation_id, id);

CREATE TABLE task_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id INTEGER NOT NULL REFERENCES task_runs ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  documents TEXT NOT NULL,
  step INTEGER NOT NULL DEFAULT 0,
  state INTEGER NOT NULL DEFAULT 0,
  share REAL NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  ended_at INTEGER NOT NULL DEFAULT 0,
  UNIQUE (run_id, ordinal)
) STRICT;
-- Those that wait, so that what has ended costs the next lease nothing.
CREATE INDEX task_items_waiting ON task_items (run_id, ordinal) WHERE state = 0;

CREATE TABLE task_texts (
  item_id INTEGER NOT NULL REFERENCES task_items ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  PRIMARY KEY (item_id, ordinal)
) STRICT;

CREATE TABLE task_results (
  item_id INTEGER NOT NULL REFERENCES task_items ON DELETE CASCADE,
  step INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  result TEXT NOT NULL,
  edited TEXT NOT NULL DEFAULT '',
  made_at INTEGER NOT NULL,
  PRIMARY KEY (item_id, step)
) STRICT;

PRAGMA user_version = 8;
)sql");

}  // namespace svea::store_sqlite
