// Migration 4: language models, who writes with which, what they have used, and the security class of spaces.
// Lists are JSON.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

// Organisation and space of a choice are 0 where it is for all, so that the key has no NULL.
inline constexpr Sql k_migration_0004(R"sql(
CREATE TABLE language_models (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  licence TEXT NOT NULL,
  languages TEXT NOT NULL,
  context_tokens INTEGER NOT NULL,
  prompt_price_ore INTEGER NOT NULL,
  answer_price_ore INTEGER NOT NULL,
  cleared_for INTEGER NOT NULL,
  runs_at TEXT NOT NULL,
  base_url TEXT NOT NULL,
  file TEXT NOT NULL,
  server_model TEXT NOT NULL,
  sealed_key TEXT NOT NULL,
  ca_file TEXT NOT NULL,
  requests_at_once INTEGER NOT NULL,
  enabled INTEGER NOT NULL,
  organisations TEXT NOT NULL
) STRICT;

CREATE TABLE model_choices (
  organisation_id INTEGER NOT NULL,
  space_id INTEGER NOT NULL,
  task TEXT NOT NULL,
  slugs TEXT NOT NULL,
  PRIMARY KEY (organisation_id, space_id, task)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_allowances (
  organisation_id INTEGER PRIMARY KEY REFERENCES organisations,
  tokens_per_month INTEGER NOT NULL,
  queue_share INTEGER NOT NULL
) STRICT;

CREATE TABLE model_uses (
  month TEXT NOT NULL,
  organisation_id INTEGER NOT NULL,
  slug TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  answer_tokens INTEGER NOT NULL,
  priced_tokens INTEGER NOT NULL,
  cost_micro_ore INTEGER NOT NULL,
  PRIMARY KEY (month, organisation_id, slug)
) STRICT, WITHOUT ROWID;

ALTER TABLE spaces ADD COLUMN security_class INTEGER NOT NULL DEFAULT 1;
UPDATE spaces SET security_class = 0 WHERE organisation_id IN (SELECT id FROM organisations WHERE kind = 1);

PRAGMA user_version = 4;
)sql");

}  // namespace svea::store_sqlite
