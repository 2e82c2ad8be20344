// Does the work that people have asked for, item by item.
#pragma once

#include "base/clock.h"
#include "llm/model_choice.h"
#include "search/search_index.h"
#include "store/record.h"
#include "tasks/task.h"
#include "tasks/work_loop.h"

namespace svea::tasks {

// Works from construction to destruction on threads of its own; one per data directory. What is begun when it
// ends, or when the process is killed, is begun again: nothing that was acknowledged is lost. A fault that is
// not the item's (a full disk) leaves the item in the record, and it is tried again.
class TaskRunner {
 public:
  // All outlive it.
  struct Parts {
    store::Record& record;
    const Tasks& tasks;
    llm::ModelChoice& models;
    const search::SearchIndex& index;
    const Clock& clock;
  };
  TaskRunner(Parts parts, int workers);

  // There may be new items, or some that are not wanted any more. Cheap; from any thread.
  void wake() { loop_.wake(); }

 private:
  [[nodiscard]] bool work_on_next(const std::stop_token& stop);
  void work_on(const model::TaskItem& item, const std::stop_token& stop);
  [[nodiscard]] Result<json::Object> result_of(const model::TaskRun& run, const model::TaskItem& item,
                                               std::stop_source stop);
  [[nodiscard]] Result<Input> input_for(const model::TaskRun& run, const model::TaskItem& item,
                                        const model::Reach& reach);
  [[nodiscard]] Result<std::vector<Source>> source_of_step_before(const model::TaskRun& run,
                                                                  const model::TaskItem& item);
  void end(const model::TaskRun& run, const model::TaskItem& item, const Result<json::Object>& result);

  Parts parts_;
  WorkLoop loop_;  // last: its threads end before what they use
};

// Where an item goes when it has ended the step it is at.
[[nodiscard]] store::TaskPlace place_after(const model::TaskRun& run, int step);
// Where it goes when a person has checked that step.
[[nodiscard]] store::TaskPlace place_after_check(const model::TaskRun& run, int step);

}  // namespace svea::tasks
