#include "tasks/task_runner.h"

#include <algorithm>

#include "base/log.h"
#include "tasks/limits.h"
#include "tasks/passing_fault.h"
#include "tasks/run_rights.h"
#include "tasks/sources.h"

namespace svea::tasks {

store::TaskPlace place_after_check(const model::TaskRun& run, int step) {
  const bool was_last = step + 1 >= static_cast<int>(run.steps.size());
  return was_last ? store::TaskPlace{model::TaskItemState::done, step}
                  : store::TaskPlace{model::TaskItemState::waiting, step + 1};
}

store::TaskPlace place_after(const model::TaskRun& run, int step) {
  if (run.steps.at(static_cast<std::size_t>(step)).is_checked) return {model::TaskItemState::to_check, step};
  return place_after_check(run, step);
}

TaskRunner::TaskRunner(Parts parts, int workers)
    : parts_(parts), loop_(workers, [this](const std::stop_token& stop) { return work_on_next(stop); }) {}

bool TaskRunner::work_on_next(const std::stop_token& stop) {
  const auto now = parts_.clock.now();
  const auto item = parts_.record.task_runs().lease(now, now + limits::k_lease);
  if (!item) {
    log(LogLevel::error, "task_lease_failed", {{"code", item.error().code}, {"detail", item.error().detail}});
    return false;
  }
  if (!*item) return false;
  work_on(**item, stop);
  return true;
}

void TaskRunner::work_on(const model::TaskItem& item, const std::stop_token& stop) {
  const auto run = parts_.record.task_runs().find(item.run);
  if (!run || !*run) return;  // removed meanwhile; or the lease runs out and it is tried again
  std::stop_source own;
  const std::stop_callback with_runner(stop, [&own] { own.request_stop(); });
  auto result = result_of(**run, item, own);
  if (stop.stop_requested() || (!result && is_passing(result.error()))) {
    static_cast<void>(
        parts_.record.task_runs().give_back(item.id, parts_.clock.now() + limits::k_fault_rest));
    return;
  }
  end(**run, item, result);
}

Result<json::Object> TaskRunner::result_of(const model::TaskRun& run, const model::TaskItem& item,
                                           std::stop_source stop) {
  const auto rights = TRY(rights_of_run(parts_.record, run));
  const auto input = TRY(input_for(run, item, rights.reach()));
  const auto* task = TRY(parts_.tasks.find(run.steps.at(static_cast<std::size_t>(item.step)).kind));

  auto reported_at = std::chrono::steady_clock::now();
  const auto report = [&](double share) {
    const auto now = std::chrono::steady_clock::now();
    if (now - reported_at < limits::k_report_every) return;
    reported_at = now;
    const auto wanted = parts_.record.task_runs().report(item.id, std::clamp(share, 0.0, 1.0),
                                                         parts_.clock.now() + limits::k_lease);
    if (wanted && !*wanted) stop.request_stop();
  };
  const Library library{parts_.index, parts_.record.documents(), rights.reach()};
  return task->run(input, {parts_.models, library, parts_.clock, report}, stop.get_token());
}

Result<Input> TaskRunner::input_for(const model::TaskRun& run, const model::TaskItem& item,
                                    const model::Reach& reach) {
  // Also in later steps: what they read was made of it.
  auto gathered = TRY(gather(parts_.record, item, reach));
  Input input;
  input.options = TRY(json::parse_object(run.steps.at(static_cast<std::size_t>(item.step)).options));
  input.need = {.asker = {.organisation = run.organisation, .person = run.person},
                .spaces = std::move(gathered.spaces),
                .task = run.steps.at(static_cast<std::size_t>(item.step)).kind};
  input.sources = item.step == 0 ? std::move(gathered.sources) : TRY(source_of_step_before(run, item));
  return input;
}

Result<std::vector<Source>> TaskRunner::source_of_step_before(const model::TaskRun& run,
                                                              const model::TaskItem& item) {
  const int before = item.step - 1;
  const auto* task = TRY(parts_.tasks.find(run.steps.at(static_cast<std::size_t>(before)).kind));
  for (const auto& result : TRY(parts_.record.task_runs().results(item.id))) {
    if (result.step != before) continue;
    const auto made = TRY(json::parse_object(result.edited.empty() ? result.result : result.edited));
    std::vector<Source> sources;
    sources.push_back(TRY(source_of({.name = item.name, .text = plain_text(task->text_of(made))})));
    return sources;
  }
  return fail(ErrorKind::internal, "task_step_missing",
              {"Resultatet av steget före saknas. Starta om arbetet.",
               "The result of the step before is missing. Start the work again."});
}

void TaskRunner::end(const model::TaskRun& run, const model::TaskItem& item,
                     const Result<json::Object>& result) {
  auto& runs = parts_.record.task_runs();
  const auto now = parts_.clock.now();
  const auto stored = result ? runs.finish(item.id, {item.step, json::serialise(*result), "", now},
                                           place_after(run, item.step))
                             : runs.fail(item.id, result.error(), now);
  if (stored) return;
  log(LogLevel::error, "task_not_stored", {{"code", stored.error().code}, {"detail", stored.error().detail}});
  static_cast<void>(runs.give_back(item.id, now + limits::k_fault_rest));
}

}  // namespace svea::tasks
