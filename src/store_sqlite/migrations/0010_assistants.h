// Migration 10: the assistant that a conversation is held with. No reference to the library: a conversation
// outlives its assistant.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0010(R"sql(
ALTER TABLE conversations ADD COLUMN assistant_id INTEGER;
ALTER TABLE conversations ADD COLUMN assistant_name TEXT NOT NULL DEFAULT '';
ALTER TABLE conversations ADD COLUMN assistant_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE conversations ADD COLUMN assistant_is_pinned INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 10;
)sql");

}  // namespace svea::store_sqlite
