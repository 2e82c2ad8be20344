// Whose turn it is, and what came of it.
#include "base/limits.h"
#include "store/errors.h"
#include "store_sqlite/stored_values.h"
#include "store_sqlite/task_rows.h"
#include "store_sqlite/task_runs.h"

namespace svea::store_sqlite {
namespace {

struct FreeItem {
  model::TaskItemId id;
  int attempts;
};

// The run that was served longest ago comes first: a letter never waits for somebody's thousand files.
constexpr Sql k_next_item(
    "SELECT task_items.id, attempts FROM task_items JOIN task_runs ON task_runs.id = run_id WHERE state = 0 "
    "AND leased_until <= ?1 AND NOT EXISTS (SELECT 1 FROM task_texts WHERE item_id = task_items.id AND "
    "recording_id IS NOT NULL) ORDER BY served, run_id, ordinal LIMIT 1");
constexpr Sql k_next_item_with_recordings(
    "SELECT task_items.id, attempts FROM task_items JOIN task_runs ON task_runs.id = run_id WHERE state = 0 "
    "AND leased_until <= ?1 AND EXISTS (SELECT 1 FROM task_texts WHERE item_id = task_items.id AND "
    "recording_id IS NOT NULL) ORDER BY served, run_id, ordinal LIMIT 1");

Result<std::optional<FreeItem>> next_item(Connection& connection, Sql next, Time now) {
  auto rows = TRY(connection.query(next, now));
  return read_first(rows,
                    [](const Rows& row) { return FreeItem{row.get<model::TaskItemId>(0), row.get<int>(1)}; });
}

Status store_failure(Connection& connection, model::TaskItemId item, const Error& error, Time at) {
  return connection.run(
      "UPDATE task_items SET state = ?2, failure = ?3, ended_at = ?4, leased_until = 0 WHERE id = ?1 AND "
      "state = 0",
      item, model::TaskItemState::failed, store_error(error), at);
}

Result<model::TaskItem> lease_item(Connection& connection, model::TaskItemId id, Time now, Time until) {
  TRY(connection.run("UPDATE task_items SET attempts = attempts + 1, leased_until = ?2 WHERE id = ?1", id,
                     until));
  TRY(
      connection.run("UPDATE task_runs SET served = 1 + (SELECT max(served) FROM task_runs) WHERE id = "
                     "(SELECT run_id FROM task_items WHERE id = ?1)",
                     id));
  auto rows =
      TRY(connection.query("SELECT id, run_id, ordinal, name, documents, step, state, share, leased_until, "
                           "failure, ended_at, (SELECT count(*) FROM task_texts WHERE item_id = "
                           "task_items.id AND recording_id IS NOT NULL) FROM task_items WHERE id = ?1",
                           id));
  TRY(rows.next());
  return read_item(rows, now);
}

Result<std::optional<model::TaskItem>> lease_next(Database& database, Sql next, Time now, Time until) {
  const auto found = database.read([&](Connection& connection) { return next_item(connection, next, now); });
  if (!TRY(found)) return std::nullopt;
  return database.write([&](Connection& connection) -> Result<std::optional<model::TaskItem>> {
    while (const auto item = TRY(next_item(connection, next, now))) {
      if (item->attempts < limits::k_job_attempts_max)
        return TRY(lease_item(connection, item->id, now, until));
      TRY(store_failure(connection, item->id, store::task_gave_up(), now));
    }
    return std::nullopt;
  });
}

}  // namespace

Result<std::optional<model::TaskItem>> SqliteTaskRuns::lease(Time now, Time until) {
  return lease_next(database_, k_next_item, now, until);
}

Result<std::optional<model::TaskItem>> SqliteTaskRuns::lease_recordings(Time now, Time until) {
  return lease_next(database_, k_next_item_with_recordings, now, until);
}

Result<bool> SqliteTaskRuns::report(model::TaskItemId item, double share, Time until) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    TRY(connection.run("UPDATE task_items SET share = ?2, leased_until = ?3 WHERE id = ?1 AND state = 0",
                       item, share, until));
    return connection.changed_rows() > 0;
  });
}

Status SqliteTaskRuns::finish(model::TaskItemId item, const model::TaskResult& result,
                              const store::TaskPlace& to) {
  return database_.write([&](Connection& connection) -> Status {
    TRY(connection.run(
        "UPDATE task_items SET state = ?2, step = ?3, share = ?4, attempts = 0, leased_until = 0, ended_at = "
        "?5 WHERE id = ?1 AND state = 0",
        item, to.state, to.step, to.state == model::TaskItemState::waiting ? 0.0 : 1.0, result.made_at));
    if (connection.changed_rows() == 0) return {};
    return connection.run(
        "INSERT OR REPLACE INTO task_results (item_id, step, organisation_id, result, made_at) SELECT id, "
        "?2, organisation_id, ?3, ?4 FROM task_items WHERE id = ?1",
        item, result.step, result.result, result.made_at);
  });
}

Status SqliteTaskRuns::fail(model::TaskItemId item, const Error& error, Time at) {
  return database_.write([&](Connection& connection) { return store_failure(connection, item, error, at); });
}

Status SqliteTaskRuns::give_back(model::TaskItemId item, Time at) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "UPDATE task_items SET attempts = attempts - 1, leased_until = ?2 WHERE id = ?1 AND state = 0", item,
        at);
  });
}

Status SqliteTaskRuns::release_leases() {
  return database_.write([&](Connection& connection) {
    return connection.run("UPDATE task_items SET leased_until = 0 WHERE state = 0");
  });
}

}  // namespace svea::store_sqlite
