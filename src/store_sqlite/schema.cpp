#include "store_sqlite/schema.h"

#include <array>
#include <chrono>
#include <thread>

#include <fmt/format.h>

#include "store_sqlite/migrations/0001_record.h"
#include "store_sqlite/migrations/0002_versions.h"
#include "store_sqlite/migrations/0003_sources.h"
#include "store_sqlite/migrations/0004_language_models.h"
#include "store_sqlite/migrations/0005_sentences.h"
#include "store_sqlite/migrations/0006_api_keys.h"
#include "store_sqlite/migrations/0007_votes.h"
#include "store_sqlite/migrations/0008_task_runs.h"
#include "store_sqlite/migrations/0009_library.h"
#include "store_sqlite/migrations/0010_assistants.h"
#include "store_sqlite/migrations/0011_recordings.h"

namespace svea::store_sqlite {
namespace {

// Number n stands at n - 1 and ends with "PRAGMA user_version = n". Never changed once released; only added
// to.
constexpr std::array k_migrations{k_migration_0001, k_migration_0002, k_migration_0003, k_migration_0004,
                                  k_migration_0005, k_migration_0006, k_migration_0007, k_migration_0008,
                                  k_migration_0009, k_migration_0010, k_migration_0011};

// Five seconds in all, as for other locks: the other process is done in milliseconds.
constexpr int k_journal_tries = 500;
constexpr auto k_between_journal_tries = std::chrono::milliseconds(10);

Result<std::int64_t> version_of(Connection& connection) {
  auto rows = TRY(connection.query("PRAGMA user_version"));
  TRY(rows.next());
  return rows.get<std::int64_t>(0);
}

Status record_too_new(std::int64_t version) {
  return fail(ErrorKind::unsupported, "record_too_new",
              {"Databasen kommer från en nyare version av Svea än den här. Starta den nyare versionen, eller "
               "återställ säkerhetskopian från före uppgraderingen.",
               "The database comes from a newer version of Svea than this one. Start the newer version, or "
               "restore the backup from before the upgrade."},
              fmt::format("database version {}, program version {}", version, k_migrations.size()));
}

Status run_migration(Connection& connection, std::size_t number) {
  TRY(connection.run("BEGIN IMMEDIATE"));
  // Another process may have run it while this one waited.
  const auto version = version_of(connection);
  const bool due = version && *version < static_cast<std::int64_t>(number);
  auto done = due ? connection.run_script(k_migrations[number - 1]) : Status{};
  if (done) done = connection.run("COMMIT");
  if (connection.in_transaction()) TRY(connection.run("ROLLBACK"));
  return done;
}

// Kept in the file: readers then never wait for the writer. SQLite does not wait here while another process
// does the same (it could wait for ever, both hold a lock that the other wants), so this does.
Status keep_a_journal_apart(Connection& connection) {
  for (int tries = 1;; ++tries) {
    auto done = connection.run_script("PRAGMA journal_mode = WAL;");
    if (done || done.error().code != "record_busy" || tries == k_journal_tries) return done;
    std::this_thread::sleep_for(k_between_journal_tries);
  }
}

}  // namespace

Status migrate(Connection& connection) {
  const auto version = TRY(version_of(connection));
  if (version > static_cast<std::int64_t>(k_migrations.size())) return record_too_new(version);
  // Cannot be set inside a transaction.
  if (version == 0) TRY(keep_a_journal_apart(connection));
  // A table that is made anew would else take its rows' followers with it. Not inside a transaction either.
  TRY(connection.run_script("PRAGMA foreign_keys = OFF;"));
  for (auto number = static_cast<std::size_t>(version) + 1; number <= k_migrations.size(); ++number)
    TRY(run_migration(connection, number));
  return connection.run_script("PRAGMA foreign_keys = ON;");
}

}  // namespace svea::store_sqlite
