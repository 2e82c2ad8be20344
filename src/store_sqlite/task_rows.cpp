#include "store_sqlite/task_rows.h"

#include "json/json.h"
#include "store_sqlite/sqlite_error.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

Result<std::vector<model::TaskStep>> read_steps(std::string_view text) {
  const auto value = json::parse(text);
  if (!value || !value->is_array()) return std::unexpected(record_damaged("steps of a run"));
  std::vector<model::TaskStep> steps;
  for (const auto& step : value->as_array()) {
    const auto* object = step.if_object();
    if (object == nullptr) return std::unexpected(record_damaged("a step of a run"));
    auto kind = TRY(json::get<std::string>(*object, "kind"));
    auto options = TRY(json::get<std::string>(*object, "options"));
    const bool is_checked = TRY(json::get<bool>(*object, "is_checked"));
    steps.push_back({std::move(kind), std::move(options), is_checked});
  }
  return steps;
}

Result<model::TaskCounts> count_items(Connection& connection, model::TaskRunId run) {
  auto rows =
      TRY(connection.query("SELECT state, count(*) FROM task_items WHERE run_id = ?1 GROUP BY state", run));
  model::TaskCounts counts;
  while (TRY(rows.next())) {
    const int count = rows.get<int>(1);
    switch (rows.get<model::TaskItemState>(0)) {
      case model::TaskItemState::waiting:
        counts.waiting = count;
        break;
      case model::TaskItemState::to_check:
        counts.to_check = count;
        break;
      case model::TaskItemState::done:
        counts.done = count;
        break;
      case model::TaskItemState::failed:
        counts.failed = count;
        break;
      case model::TaskItemState::cancelled:
        counts.cancelled = count;
        break;
    }
  }
  return counts;
}

}  // namespace

std::string store_steps(const std::vector<model::TaskStep>& steps) {
  json::Array array;
  for (const auto& step : steps)
    array.push_back(
        json::Object{{"kind", step.kind}, {"options", step.options}, {"is_checked", step.is_checked}});
  return json::serialise(array);
}

Result<model::TaskRun> read_run(Connection& connection, const Rows& row) {
  model::TaskRun run;
  run.id = row.get<model::TaskRunId>(0);
  run.organisation = row.get<model::OrganisationId>(1);
  run.person = row.get<model::PersonId>(2);
  run.title = row.get<std::string>(3);
  run.steps = TRY(read_steps(row.get<std::string_view>(4)));
  run.created_at = row.get<Time>(5);
  run.items = TRY(count_items(connection, run.id));
  return run;
}

Result<model::TaskItem> read_item(const Rows& row, Time now) {
  model::TaskItem item;
  item.id = row.get<model::TaskItemId>(0);
  item.run = row.get<model::TaskRunId>(1);
  item.ordinal = row.get<int>(2);
  item.name = row.get<std::string>(3);
  item.documents = TRY(read_ids<model::DocumentId>(row.get<std::string_view>(4)));
  item.step = row.get<int>(5);
  item.state = row.get<model::TaskItemState>(6);
  item.share = row.get<double>(7);
  item.is_running = item.state == model::TaskItemState::waiting && row.get<Time>(8) > now;
  if (const auto failure = row.get<std::optional<std::string>>(9)) item.failure = TRY(read_error(*failure));
  item.ended_at = row.get<Time>(10);
  item.recordings = row.get<int>(11);
  return item;
}

}  // namespace svea::store_sqlite
