#include "store_sqlite/connection.h"

#include <sqlite3.h>

#include "base/check.h"
#include "store_sqlite/sqlite_error.h"

namespace svea::store_sqlite {
namespace {

// The longest write is a batch of intake, well under a second; beyond this the other process hangs.
constexpr int k_busy_timeout_ms = 5000;

// secure_delete: what is removed by rule (gallring) does not stay readable in free pages.
// synchronous FULL: what has been acknowledged survives a power cut.
// The caches are small since the kernel's page cache holds the same pages; the journal is cut after a large
// write.
constexpr Sql k_settings(R"(
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA secure_delete = ON;
  PRAGMA synchronous = FULL;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -2048;
  PRAGMA journal_size_limit = 16777216;
)");

}  // namespace

Result<Connection> Connection::open(const std::filesystem::path& file, Use use) {
  sqlite3* database = nullptr;
  const int code =
      sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  check(database != nullptr, "out of memory for a database connection");
  Connection connection(database);
  if (code != SQLITE_OK) return std::unexpected(sqlite_error(database));
  sqlite3_extended_result_codes(database, 1);
  sqlite3_busy_timeout(database, k_busy_timeout_ms);
  TRY(connection.run_script(k_settings));
  if (use == Use::read) TRY(connection.run_script("PRAGMA query_only = ON;"));
  return connection;
}

Connection::Connection(Connection&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)), statements_(std::move(other.statements_)) {}

Connection::~Connection() {
  if (!database_) return;
  for (const auto& [text, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(database_);
}

Result<sqlite3_stmt*> Connection::statement(Sql sql, std::size_t parameters) {
  auto& cached = statements_[sql.text()];
  if (!cached &&
      sqlite3_prepare_v3(database_, sql.text(), -1, SQLITE_PREPARE_PERSISTENT, &cached, nullptr) != SQLITE_OK)
    return std::unexpected(sqlite_error(database_));
  check(static_cast<std::size_t>(sqlite3_bind_parameter_count(cached)) == parameters,
        "a statement is given more or fewer values than it has parameters");
  check(!sqlite3_stmt_busy(cached), "a statement is run while its rows are still being read");
  return cached;
}

Status Connection::run_script(Sql sql) {
  if (sqlite3_exec(database_, sql.text(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return std::unexpected(sqlite_error(database_));
  return {};
}

std::int64_t Connection::last_id() const { return sqlite3_last_insert_rowid(database_); }
std::int64_t Connection::changed_rows() const { return sqlite3_changes64(database_); }
bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

}  // namespace svea::store_sqlite
