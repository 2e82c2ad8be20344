#include "store_sqlite/rows.h"

#include <sqlite3.h>

#include "base/check.h"
#include "store_sqlite/sqlite_error.h"

namespace svea::store_sqlite {

Rows::~Rows() {
  if (!statement_) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);  // no text of a person stays in memory with the cached statement
}

void Rows::bind_integer(int index, std::int64_t value) {
  check(sqlite3_bind_int64(statement_, index, value) == SQLITE_OK,
        "a statement lacks a parameter it is given");
}

void Rows::bind_real(int index, double value) {
  check(sqlite3_bind_double(statement_, index, value) == SQLITE_OK,
        "a statement lacks a parameter it is given");
}

void Rows::bind_text(int index, std::string_view value) {
  const auto* bytes = value.data() ? value.data() : "";  // a null pointer would bind NULL
  check(
      sqlite3_bind_text64(statement_, index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK,
      "a text passes SQLite's gigabyte");
}

void Rows::bind_null(int index) {
  check(sqlite3_bind_null(statement_, index) == SQLITE_OK, "a statement lacks a parameter it is given");
}

Result<bool> Rows::next() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return std::unexpected(sqlite_error(sqlite3_db_handle(statement_)));
}

std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Rows::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Rows::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Rows::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

}  // namespace svea::store_sqlite
