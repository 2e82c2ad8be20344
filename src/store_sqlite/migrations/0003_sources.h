// Migration 3: sources, their items, and where documents came from. Settings, wishes and counts are JSON
// (stored_sources.h).
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0003(R"sql(
CREATE TABLE sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL,
  space_id INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  settings TEXT NOT NULL,
  interval_minutes INTEGER NOT NULL,
  paused INTEGER NOT NULL,
  state INTEGER NOT NULL,
  wish TEXT NOT NULL,
  counts TEXT NOT NULL,
  error TEXT,
  due_at INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  UNIQUE (space_id, name),
  FOREIGN KEY (space_id, organisation_id) REFERENCES spaces (id, organisation_id)
) STRICT;
CREATE INDEX sources_by_state ON sources (state, due_at);

CREATE TABLE source_items (
  source_id INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  key TEXT NOT NULL,
  organisation_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  memo TEXT NOT NULL,
  document_id INTEGER NOT NULL,
  is_owned INTEGER NOT NULL,
  error TEXT,
  PRIMARY KEY (source_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_items_by_document ON source_items (document_id);
CREATE INDEX source_items_failed ON source_items (source_id, name) WHERE error IS NOT NULL;

CREATE TABLE document_origins (
  document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL,
  url TEXT NOT NULL,
  licence TEXT NOT NULL,
  publisher TEXT NOT NULL,
  published TEXT NOT NULL
) STRICT;

PRAGMA user_version = 3;
)sql");

}  // namespace svea::store_sqlite
