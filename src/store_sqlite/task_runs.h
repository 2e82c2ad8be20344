// Work that people have asked for, in SQLite.
#pragma once

#include "store/task_runs.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteTaskRuns final : public store::TaskRuns {
 public:
  explicit SqliteTaskRuns(Database& database) : database_(database) {}

  Result<model::TaskRun> add(const store::NewTaskRun& run) override;
  Result<std::optional<model::TaskRun>> find(model::TaskRunId) override;
  Result<std::vector<model::TaskRun>> list(model::OrganisationId, model::PersonId,
                                           std::size_t count_max) override;
  Result<std::vector<model::TaskItem>> items(model::TaskRunId, Time now) override;
  Result<std::optional<model::TaskItem>> item(model::TaskRunId, int ordinal, Time now) override;
  Result<std::vector<model::TaskText>> texts(model::TaskItemId) override;
  Result<std::vector<model::TaskResult>> results(model::TaskItemId) override;
  Result<bool> edit(model::TaskItemId, int step, std::string_view edited) override;
  Status write_down(model::TaskItemId, std::size_t place, const model::DocumentText&) override;
  Result<bool> move(model::TaskItemId, model::TaskItemState from, const store::TaskPlace& to) override;
  Status cancel(model::TaskRunId) override;
  Status remove(model::TaskRunId) override;

  Result<std::optional<model::TaskItem>> lease(Time now, Time until) override;
  Result<std::optional<model::TaskItem>> lease_recordings(Time now, Time until) override;
  Result<bool> report(model::TaskItemId, double share, Time until) override;
  Status finish(model::TaskItemId, const model::TaskResult&, const store::TaskPlace& to) override;
  Status fail(model::TaskItemId, const Error&, Time at) override;
  Status give_back(model::TaskItemId, Time at) override;
  Status release_leases() override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
