// What SQLite's result codes mean to a person.
#pragma once

#include "base/result.h"

struct sqlite3;

namespace svea::store_sqlite {

// The connection's last error. Codes: storage_full, record_busy, record_damaged, record_unreadable, gone (a
// foreign key names nothing), not_unique, internal.
[[nodiscard]] Error sqlite_error(sqlite3* database);

[[nodiscard]] Error record_damaged(std::string detail);

}  // namespace svea::store_sqlite
