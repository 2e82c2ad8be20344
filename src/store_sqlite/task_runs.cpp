#include "store_sqlite/task_runs.h"

#include "store_sqlite/stored_values.h"
#include "store_sqlite/task_rows.h"

namespace svea::store_sqlite {
namespace {

Status add_item(Connection& connection, const model::TaskRun& run, int ordinal,
                const store::NewTaskItem& item) {
  TRY(
      connection.run("INSERT INTO task_items (run_id, organisation_id, ordinal, name, documents) VALUES (?1, "
                     "?2, ?3, ?4, ?5)",
                     run.id, run.organisation, ordinal, item.name, id_list(item.documents)));
  const auto id = connection.last_id();
  int place = 0;
  for (const auto& text : item.texts) {
    const auto recording =
        text.recording == model::RecordingId{} ? std::nullopt : std::optional(text.recording);
    TRY(connection.run(
        "INSERT INTO task_texts (item_id, ordinal, organisation_id, name, text, blocks, recording_id) VALUES "
        "(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        id, place++, run.organisation, text.name, text.text.text, store_blocks(text.text.blocks), recording));
    if (recording) TRY(connection.run("UPDATE recordings SET kept_until = 0 WHERE id = ?1", *recording));
  }
  return {};
}

}  // namespace

Result<model::TaskRun> SqliteTaskRuns::add(const store::NewTaskRun& added) {
  return database_.write([&](Connection& connection) -> Result<model::TaskRun> {
    TRY(connection.run(
        "INSERT INTO task_runs (organisation_id, person_id, title, steps, created_at) VALUES (?1, ?2, ?3, "
        "?4, ?5)",
        added.organisation, added.person, added.title, store_steps(added.steps), added.created_at));
    model::TaskRun run;
    run.id = {connection.last_id()};
    run.organisation = added.organisation;
    run.person = added.person;
    run.title = added.title;
    run.steps = added.steps;
    run.created_at = added.created_at;
    for (const auto& item : added.items) TRY(add_item(connection, run, run.items.waiting++, item));
    return run;
  });
}

Result<std::optional<model::TaskRun>> SqliteTaskRuns::find(model::TaskRunId id) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::TaskRun>> {
    auto rows = TRY(connection.query(
        "SELECT id, organisation_id, person_id, title, steps, created_at FROM task_runs WHERE id = ?1", id));
    if (!TRY(rows.next())) return std::nullopt;
    return TRY(read_run(connection, rows));
  });
}

Result<std::vector<model::TaskRun>> SqliteTaskRuns::list(model::OrganisationId organisation,
                                                         model::PersonId person, std::size_t count_max) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::TaskRun>> {
    auto rows =
        TRY(connection.query("SELECT id, organisation_id, person_id, title, steps, created_at FROM task_runs "
                             "WHERE person_id = ?2 AND organisation_id = ?1 ORDER BY id DESC LIMIT ?3",
                             organisation, person, count_max));
    std::vector<model::TaskRun> runs;
    while (TRY(rows.next())) runs.push_back(TRY(read_run(connection, rows)));
    return runs;
  });
}

Result<std::vector<model::TaskItem>> SqliteTaskRuns::items(model::TaskRunId run, Time now) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::TaskItem>> {
    auto rows =
        TRY(connection.query("SELECT id, run_id, ordinal, name, documents, step, state, share, leased_until, "
                             "failure, ended_at, (SELECT count(*) FROM task_texts WHERE item_id = "
                             "task_items.id AND recording_id IS NOT NULL) FROM task_items WHERE run_id = ?1 "
                             "ORDER BY ordinal",
                             run));
    std::vector<model::TaskItem> items;
    while (TRY(rows.next())) items.push_back(TRY(read_item(rows, now)));
    return items;
  });
}

Result<std::optional<model::TaskItem>> SqliteTaskRuns::item(model::TaskRunId run, int ordinal, Time now) {
  return database_.read([&](Connection& connection) -> Result<std::optional<model::TaskItem>> {
    auto rows =
        TRY(connection.query("SELECT id, run_id, ordinal, name, documents, step, state, share, leased_until, "
                             "failure, ended_at, (SELECT count(*) FROM task_texts WHERE item_id = "
                             "task_items.id AND recording_id IS NOT NULL) FROM task_items WHERE run_id = ?1 "
                             "AND ordinal = ?2",
                             run, ordinal));
    if (!TRY(rows.next())) return std::nullopt;
    return TRY(read_item(rows, now));
  });
}

Result<std::vector<model::TaskText>> SqliteTaskRuns::texts(model::TaskItemId item) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::TaskText>> {
    auto rows = TRY(connection.query(
        "SELECT name, text, blocks, recording_id FROM task_texts WHERE item_id = ?1 ORDER BY ordinal", item));
    std::vector<model::TaskText> texts;
    while (TRY(rows.next())) {
      auto blocks = TRY(read_blocks(rows.get<std::string_view>(2)));
      texts.push_back(
          {.name = rows.get<std::string>(0),
           .text = {.text = rows.get<std::string>(1), .blocks = std::move(blocks)},
           .recording = rows.get<std::optional<model::RecordingId>>(3).value_or(model::RecordingId{})});
    }
    return texts;
  });
}

Result<std::vector<model::TaskResult>> SqliteTaskRuns::results(model::TaskItemId item) {
  return database_.read([&](Connection& connection) -> Result<std::vector<model::TaskResult>> {
    auto rows = TRY(connection.query(
        "SELECT step, result, edited, made_at FROM task_results WHERE item_id = ?1 ORDER BY step", item));
    return read_all(rows, [](const Rows& row) {
      return model::TaskResult{row.get<int>(0), row.get<std::string>(1), row.get<std::string>(2),
                               row.get<Time>(3)};
    });
  });
}

Result<bool> SqliteTaskRuns::edit(model::TaskItemId item, int step, std::string_view edited) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    TRY(connection.run("UPDATE task_results SET edited = ?3 WHERE item_id = ?1 AND step = ?2", item, step,
                       edited));
    return connection.changed_rows() > 0;
  });
}

Status SqliteTaskRuns::write_down(model::TaskItemId item, std::size_t place,
                                  const model::DocumentText& text) {
  return database_.write([&](Connection& connection) {
    return connection.run(
        "UPDATE task_texts SET text = ?3, blocks = ?4, recording_id = NULL WHERE item_id = ?1 AND ordinal = "
        "?2 AND recording_id IS NOT NULL",
        item, place, text.text, store_blocks(text.blocks));
  });
}

Result<bool> SqliteTaskRuns::move(model::TaskItemId item, model::TaskItemState from,
                                  const store::TaskPlace& to) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    TRY(
        connection.run("UPDATE task_items SET state = ?3, step = ?4, share = 0, attempts = 0, leased_until = "
                       "0, failure = NULL WHERE id = ?1 AND state = ?2",
                       item, from, to.state, to.step));
    return connection.changed_rows() > 0;
  });
}

Status SqliteTaskRuns::cancel(model::TaskRunId run) {
  return database_.write([&](Connection& connection) {
    return connection.run("UPDATE task_items SET state = ?2 WHERE run_id = ?1 AND state IN (?3, ?4)", run,
                          model::TaskItemState::cancelled, model::TaskItemState::waiting,
                          model::TaskItemState::to_check);
  });
}

Status SqliteTaskRuns::remove(model::TaskRunId run) {
  return database_.write(
      [&](Connection& connection) { return connection.run("DELETE FROM task_runs WHERE id = ?1", run); });
}

}  // namespace svea::store_sqlite
