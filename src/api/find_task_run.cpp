#include "api/find_task_run.h"

#include "api/audit_note.h"
#include "api/caller.h"
#include "api/read.h"

namespace svea::api {

Result<model::TaskRun> own_run(Services& services, http::Request& request) {
  const auto id = TRY(path_id<model::TaskRunId>(request, "run"));
  auto run = TRY(services.record.task_runs().find(id));
  if (!run || run->person != caller_of(request).person().id) return not_there();
  note(request, "task_run", id, run->organisation);
  return *std::move(run);
}

Result<model::TaskItem> item_of(Services& services, const model::TaskRun& run, const http::Request& request) {
  const auto ordinal = number_in(request.parameter("item"));
  if (!ordinal) return not_there();
  auto item = TRY(services.record.task_runs().item(run.id, static_cast<int>(*ordinal), services.clock.now()));
  if (!item) return not_there();
  return *std::move(item);
}

}  // namespace svea::api
