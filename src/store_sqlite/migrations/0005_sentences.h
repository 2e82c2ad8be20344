// Migration 5: how each sentence of an answer stands to its sources, and which language model wrote it.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

inline constexpr Sql k_migration_0005(R"sql(
ALTER TABLE turns ADD COLUMN sentences TEXT NOT NULL DEFAULT '[]';
ALTER TABLE turns ADD COLUMN model TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 5;
)sql");

}  // namespace svea::store_sqlite
