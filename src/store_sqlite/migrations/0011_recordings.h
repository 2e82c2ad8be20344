// Migration 11: recordings that runs have written down; a text is empty until its recording has been.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0011(R"sql(
CREATE TABLE recordings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisations,
  person_id INTEGER NOT NULL REFERENCES people,
  name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  kept_until INTEGER NOT NULL
) STRICT;
CREATE INDEX recordings_by_content ON recordings (content_hash);

ALTER TABLE task_texts ADD COLUMN recording_id INTEGER REFERENCES recordings ON DELETE SET NULL;
-- The column stands behind the text: without these a lease would read every text that waits.
CREATE INDEX task_texts_to_write_down ON task_texts (item_id) WHERE recording_id IS NOT NULL;
CREATE INDEX task_texts_by_recording ON task_texts (recording_id, item_id) WHERE recording_id IS NOT NULL;

PRAGMA user_version = 11;
)sql");

}  // namespace svea::store_sqlite
