// Migration 1: the record. Enumerations are stored as the numbers of model/ and store/ (see stored_values.h);
// times as milliseconds since 1970 in UTC; lists as JSON. Every table of an organisation carries its id.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0001(R"sql(
CREATE TABLE organisations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL
) STRICT;
CREATE INDEX organisations_by_kind ON organisations (kind);

CREATE TABLE people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  is_operator INTEGER NOT NULL
) STRICT;

CREATE TABLE memberships (
  person_id INTEGER NOT NULL REFERENCES people,
  organisation_id INTEGER NOT NULL REFERENCES organisations,
  role INTEGER NOT NULL,
  PRIMARY KEY (person_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_organisation ON memberships (organisation_id);

CREATE TABLE spaces (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisations,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  access INTEGER NOT NULL,
  UNIQUE (organisation_id, slug),
  UNIQUE (id, organisation_id)
) STRICT;

CREATE TABLE space_members (
  space_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES people,
  organisation_id INTEGER NOT NULL,
  PRIMARY KEY (space_id, person_id),
  FOREIGN KEY (space_id, organisation_id) REFERENCES spaces (id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX space_members_by_person ON space_members (person_id, organisation_id);

CREATE TABLE password_hashes (
  person_id INTEGER PRIMARY KEY REFERENCES people,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  kind INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES people,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_by_person ON tokens (person_id, kind);
CREATE INDEX tokens_by_expiry ON tokens (expires_at);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL,
  space_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  title TEXT NOT NULL,
  media_type TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  language TEXT NOT NULL,
  failure TEXT,
  pages INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  UNIQUE (content_hash, space_id),
  FOREIGN KEY (space_id, organisation_id) REFERENCES spaces (id, organisation_id)
) STRICT;
CREATE INDEX documents_by_space ON documents (space_id, state);

-- How many documents there are, so that a list need not count them one by one.
CREATE TABLE document_counts (
  space_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (space_id, state)
) STRICT, WITHOUT ROWID;
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

CREATE TABLE document_texts (
  document_id INTEGER PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL
) STRICT;

CREATE TABLE passages (
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  heading_path TEXT NOT NULL,
  page INTEGER NOT NULL,
  text_start INTEGER NOT NULL,
  text_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, ordinal)
) STRICT;

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL UNIQUE REFERENCES documents ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  leased_until INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The change feed: the newest change of each document. AUTOINCREMENT never gives a number twice.
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL UNIQUE,
  organisation_id INTEGER NOT NULL,
  space_id INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT;

-- A document as the program reads it; the columns stand in the order of stored_values.h.
CREATE VIEW document_rows AS
SELECT documents.id, documents.organisation_id, documents.space_id, state, name, title, media_type, content_hash,
       size_bytes, language, failure, pages, passages, added_at, coalesce(seq, 0) AS seq
FROM documents LEFT JOIN changes ON changes.document_id = documents.id;

CREATE TABLE conversations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisations,
  person_id INTEGER NOT NULL REFERENCES people,
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX conversations_by_person ON conversations (person_id, organisation_id, changed_at);

CREATE TABLE turns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  writer INTEGER NOT NULL,
  state INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  citations TEXT NOT NULL,
  warnings TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  took_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX turns_by_conversation ON turns (conversation_id);
CREATE INDEX turns_running ON turns (id) WHERE state = 0;

CREATE TABLE audit_entries (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  organisation_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries
BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_entries_stay_as_they_are BEFORE UPDATE ON audit_entries
BEGIN SELECT raise(ABORT, 'the audit log is only added to'); END;

PRAGMA user_version = 1;
)sql");

}  // namespace svea::store_sqlite
