// In-memory fake of the work that people have asked for, and of the recordings it waits for.
#pragma once

#include <functional>
#include <map>
#include <mutex>

#include "store/directory.h"
#include "store/recordings.h"
#include "store/task_runs.h"

namespace svea::store {

class MemoryTaskRuns final : public TaskRuns, public Recordings {
 public:
  // People are looked up in `directory`, which outlives this.
  explicit MemoryTaskRuns(Directory& directory) : directory_(directory) {}

  Result<model::TaskRun> add(const NewTaskRun& run) override;
  Result<std::optional<model::TaskRun>> find(model::TaskRunId) override;
  Result<std::vector<model::TaskRun>> list(model::OrganisationId, model::PersonId,
                                           std::size_t count_max) override;
  Result<std::vector<model::TaskItem>> items(model::TaskRunId, Time now) override;
  Result<std::optional<model::TaskItem>> item(model::TaskRunId, int ordinal, Time now) override;
  Result<std::vector<model::TaskText>> texts(model::TaskItemId) override;
  Result<std::vector<model::TaskResult>> results(model::TaskItemId) override;
  Result<bool> edit(model::TaskItemId, int step, std::string_view edited) override;
  Status write_down(model::TaskItemId, std::size_t place, const model::DocumentText&) override;
  Result<bool> move(model::TaskItemId, model::TaskItemState from, const TaskPlace& to) override;
  Status cancel(model::TaskRunId) override;
  Status remove(model::TaskRunId) override;

  Result<std::optional<model::TaskItem>> lease(Time now, Time until) override;
  Result<std::optional<model::TaskItem>> lease_recordings(Time now, Time until) override;
  Result<bool> report(model::TaskItemId, double share, Time until) override;
  Status finish(model::TaskItemId, const model::TaskResult&, const TaskPlace& to) override;
  Status fail(model::TaskItemId, const Error&, Time at) override;
  Status give_back(model::TaskItemId, Time at) override;
  Status release_leases() override;

  Result<model::Recording> add(const NewRecording& recording) override;
  Result<std::optional<model::Recording>> find(model::RecordingId) override;
  Result<std::vector<model::Recording>> unneeded(Time now, std::size_t count_max) override;
  Status remove(model::RecordingId) override;
  Result<bool> content_in_use(std::string_view content_hash, model::RecordingId other_than) override;

 private:
  struct Run {
    model::TaskRun run;
    std::int64_t served = 0;
  };
  struct Item {
    model::TaskItem item;
    std::vector<model::TaskText> texts{};
    std::map<int, model::TaskResult> results{};
    int attempts = 0;
    Time leased_until{};

    [[nodiscard]] int recordings() const;
    [[nodiscard]] bool needs(model::RecordingId) const;
    [[nodiscard]] model::TaskItem seen_at(Time now) const;
  };
  struct Kept {
    model::Recording recording;
    Time until{};
  };

  [[nodiscard]] model::TaskRun counted(const model::TaskRun& run) const;
  [[nodiscard]] Item* waiting(model::TaskItemId);
  [[nodiscard]] Item* next(Time now, bool has_recordings);
  [[nodiscard]] std::optional<model::TaskItem> lease(Time now, Time until, bool has_recordings);

  Directory& directory_;
  std::mutex mutex_;
  std::int64_t last_id_ = 0;
  std::map<model::TaskRunId, Run> runs_;
  std::map<model::TaskItemId, Item> items_;  // those of one run in order
  std::map<model::RecordingId, Kept> recordings_;
};

}  // namespace svea::store
