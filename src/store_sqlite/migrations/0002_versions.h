// Migration 2: metadata and versions of documents, and jobs that read pages one by one. The table of
// documents is made anew, since a content may now stand in it once for each name.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0002(R"sql(
CREATE TABLE documents_2 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL,
  space_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  name TEXT NOT NULL,
  words_folded TEXT NOT NULL,  -- name and title, for matching
  title TEXT NOT NULL,         -- this and the following: as found, or as a person set it
  author TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  diarienummer TEXT NOT NULL DEFAULT '',
  type TEXT NOT NULL DEFAULT '',
  publisher TEXT NOT NULL DEFAULT '',
  found TEXT NOT NULL DEFAULT '{}',  -- metadata as found
  edits TEXT NOT NULL DEFAULT '{}',  -- what people have set of it
  media_type TEXT NOT NULL DEFAULT '',
  content_hash TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  failure TEXT,
  pages INTEGER NOT NULL DEFAULT 0,
  passages INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL,
  replaced_by INTEGER NOT NULL DEFAULT 0,
  ready_seq INTEGER NOT NULL DEFAULT 0,
  intake_version INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL,
  UNIQUE (space_id, name, version),
  FOREIGN KEY (space_id, organisation_id) REFERENCES spaces (id, organisation_id)
) STRICT;
INSERT INTO documents_2 (id, organisation_id, space_id, state, name, words_folded, title, language, found, media_type,
                         content_hash, size_bytes, failure, pages, passages, version, added_at)
  SELECT id, organisation_id, space_id, state, name, name_folded, title, language,
         json_object('title', title, 'language', language), media_type, content_hash, size_bytes, failure, pages,
         passages, row_number() OVER (PARTITION BY space_id, name ORDER BY id), added_at
  FROM documents;
-- An id is never used again.
DELETE FROM sqlite_sequence WHERE name = 'documents_2';
INSERT INTO sqlite_sequence (name, seq) SELECT 'documents_2', seq FROM sqlite_sequence WHERE name = 'documents';

DROP VIEW document_rows;
DROP TABLE documents;
ALTER TABLE documents_2 RENAME TO documents;
CREATE INDEX documents_by_space ON documents (space_id, state);
CREATE INDEX documents_by_content ON documents (content_hash, space_id);

CREATE TRIGGER documents_count_in AFTER INSERT ON documents BEGIN
  INSERT INTO document_counts VALUES (new.space_id, new.state, new.organisation_id, 1)
  ON CONFLICT (space_id, state) DO UPDATE SET documents = documents + 1;
END;
CREATE TRIGGER documents_count_out AFTER DELETE ON documents BEGIN
  UPDATE document_counts SET documents = documents - 1 WHERE space_id = old.space_id AND state = old.state;
END;
CREATE TRIGGER documents_count_over AFTER UPDATE OF state ON documents BEGIN
  UPDATE document_counts SET documents = documents - 1 WHERE space_id = old.space_id AND state = old.state;
  INSERT INTO document_counts VALUES (new.space_id, new.state, new.organisation_id, 1)
  ON CONFLICT (space_id, state) DO UPDATE SET documents = documents + 1;
END;

-- A document as the program reads it; the columns stand in the order of stored_values.h.
CREATE VIEW document_rows AS
SELECT documents.id, documents.organisation_id, documents.space_id, state, name, title, author, date, language,
       diarienummer, type, publisher, edits, media_type, content_hash, size_bytes, failure, pages, passages, version,
       replaced_by, added_at, coalesce(seq, 0) AS seq, ready_seq
FROM documents LEFT JOIN changes ON changes.document_id = documents.id;

ALTER TABLE document_texts ADD COLUMN read_pages TEXT NOT NULL DEFAULT '[]';

ALTER TABLE jobs ADD COLUMN is_again INTEGER NOT NULL DEFAULT 0;  -- the document was ready before
ALTER TABLE jobs ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;     -- to read from their pictures
ALTER TABLE jobs ADD COLUMN pages_left INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN served INTEGER NOT NULL DEFAULT 0;    -- when a page of it was last leased, in turns
CREATE INDEX jobs_with_files ON jobs (is_again, id) WHERE pages_left = 0;
CREATE INDEX jobs_with_pages ON jobs (organisation_id, served) WHERE pages_left > 0;

CREATE TABLE page_readings (
  document_id INTEGER NOT NULL REFERENCES jobs (document_id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0,
  is_read INTEGER NOT NULL DEFAULT 0,
  confidence REAL,  -- NULL: unread, or it could not be read
  blocks TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;

-- What a file and a page take of the machine's time, as a mean that follows the newest.
CREATE TABLE intake_rates (
  is_page INTEGER PRIMARY KEY,
  mean_ms REAL NOT NULL
) STRICT;

PRAGMA user_version = 2;
)sql");

}  // namespace svea::store_sqlite
