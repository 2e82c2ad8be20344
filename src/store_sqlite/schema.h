// The database's tables, and how an older database becomes a present one.
#pragma once

#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

// Runs the migrations that the database has not seen, each in a transaction. Safe when two processes do it at
// once. Errors: record_too_new (a newer Svea has written it), and those of sqlite_error.h.
[[nodiscard]] Status migrate(Connection& connection);

}  // namespace svea::store_sqlite
