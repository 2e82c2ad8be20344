// Port: work that people have asked for, and how far it has come.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/task_run.h"

namespace svea::store {

struct NewTaskItem {
  std::string name;
  std::vector<model::DocumentId> documents{};
  std::vector<model::TaskText> texts{};
};

struct NewTaskRun {
  model::OrganisationId organisation;
  model::PersonId person;
  std::string title;
  std::vector<model::TaskStep> steps;
  std::vector<NewTaskItem> items;
  Time created_at{};
};

// Where an item goes: to_check or done with the step it has ended, waiting with the one that comes.
struct TaskPlace {
  model::TaskItemState state = model::TaskItemState::waiting;
  int step = 0;
};

class TaskRuns {
 public:
  virtual ~TaskRuns() = default;

  // All of it in one commit: what is returned is never lost. Errors: gone (the person, a recording).
  [[nodiscard]] virtual Result<model::TaskRun> add(const NewTaskRun& run) = 0;
  [[nodiscard]] virtual Result<std::optional<model::TaskRun>> find(model::TaskRunId) = 0;
  // A person's in an organisation, newest first.
  [[nodiscard]] virtual Result<std::vector<model::TaskRun>> list(model::OrganisationId, model::PersonId,
                                                                 std::size_t count_max) = 0;
  // In order.
  [[nodiscard]] virtual Result<std::vector<model::TaskItem>> items(model::TaskRunId, Time now) = 0;
  [[nodiscard]] virtual Result<std::optional<model::TaskItem>> item(model::TaskRunId, int ordinal,
                                                                    Time now) = 0;
  [[nodiscard]] virtual Result<std::vector<model::TaskText>> texts(model::TaskItemId) = 0;
  // Of the steps that have ended, in order.
  [[nodiscard]] virtual Result<std::vector<model::TaskResult>> results(model::TaskItemId) = 0;
  // What a person has made of a step's result; "": as it was. False when there is no such result.
  [[nodiscard]] virtual Result<bool> edit(model::TaskItemId, int step, std::string_view edited) = 0;
  // What is said in the recording that stands at `place` among the item's texts, from 0; the recording is not
  // needed for it any more. Nothing happens where no recording stands (any more).
  [[nodiscard]] virtual Status write_down(model::TaskItemId, std::size_t place,
                                          const model::DocumentText&) = 0;
  // From `from`, without its failure, to be tried as if for the first time. False when it is not there (any
  // more).
  [[nodiscard]] virtual Result<bool> move(model::TaskItemId, model::TaskItemState from,
                                          const TaskPlace& to) = 0;
  // What has not ended is cancelled.
  [[nodiscard]] virtual Status cancel(model::TaskRunId) = 0;
  // With its items, texts and results.
  [[nodiscard]] virtual Status remove(model::TaskRunId) = 0;

  // Leases the item whose turn it is: runs take turns, the items of one in order. An item leased
  // limits::k_job_attempts_max times without an end fails with "task_gave_up". None with recordings left.
  [[nodiscard]] virtual Result<std::optional<model::TaskItem>> lease(Time now, Time until) = 0;
  // The same of those with recordings left; give_back() when they are written down.
  [[nodiscard]] virtual Result<std::optional<model::TaskItem>> lease_recordings(Time now, Time until) = 0;
  // Holds the lease until then. False when the item is not wanted any more: work on it can stop.
  [[nodiscard]] virtual Result<bool> report(model::TaskItemId, double share, Time until) = 0;
  // The end of a step, in one commit; nothing happens to an item that is not wanted any more.
  [[nodiscard]] virtual Status finish(model::TaskItemId, const model::TaskResult&, const TaskPlace& to) = 0;
  [[nodiscard]] virtual Status fail(model::TaskItemId, const Error&, Time at) = 0;
  // Something other than the item kept it from ending: free from `at` on, as if it had not been leased.
  [[nodiscard]] virtual Status give_back(model::TaskItemId, Time at) = 0;
  // At start: every lease of this node's former life is free at once.
  [[nodiscard]] virtual Status release_leases() = 0;
};

}  // namespace svea::store
