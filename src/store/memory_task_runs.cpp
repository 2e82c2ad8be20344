#include "store/memory_task_runs.h"

#include <algorithm>
#include <tuple>

#include "base/limits.h"
#include "store/errors.h"

namespace svea::store {

using model::TaskItemState;

model::TaskItem MemoryTaskRuns::Item::seen_at(Time now) const {
  auto seen = item;
  seen.is_running = item.state == TaskItemState::waiting && leased_until > now;
  seen.recordings = recordings();
  return seen;
}

Result<model::TaskRun> MemoryTaskRuns::add(const NewTaskRun& added) {
  if (!TRY(directory_.find_person(added.person))) return gone();
  std::scoped_lock lock(mutex_);
  for (const auto& item : added.items)
    for (const auto& text : item.texts)
      if (text.recording != model::RecordingId{} && !recordings_.contains(text.recording)) return gone();
  model::TaskRun run;
  run.id = {++last_id_};
  run.organisation = added.organisation;
  run.person = added.person;
  run.title = added.title;
  run.steps = added.steps;
  run.created_at = added.created_at;
  int ordinal = 0;
  for (const auto& item : added.items) {
    model::TaskItem kept;
    kept.id = {++last_id_};
    kept.run = run.id;
    kept.ordinal = ordinal++;
    kept.name = item.name;
    kept.documents = item.documents;
    items_[kept.id] = {.item = kept, .texts = item.texts};
    for (const auto& text : item.texts)
      if (const auto found = recordings_.find(text.recording); found != recordings_.end())
        found->second.until = {};
  }
  runs_[run.id] = {.run = run};
  return counted(run);
}

model::TaskRun MemoryTaskRuns::counted(const model::TaskRun& run) const {
  auto counted = run;
  auto& counts = counted.items;
  for (const auto& [id, kept] : items_) {
    if (kept.item.run != run.id) continue;
    switch (kept.item.state) {
      case TaskItemState::waiting:
        ++counts.waiting;
        break;
      case TaskItemState::to_check:
        ++counts.to_check;
        break;
      case TaskItemState::done:
        ++counts.done;
        break;
      case TaskItemState::failed:
        ++counts.failed;
        break;
      case TaskItemState::cancelled:
        ++counts.cancelled;
        break;
    }
  }
  return counted;
}

Result<std::optional<model::TaskRun>> MemoryTaskRuns::find(model::TaskRunId id) {
  std::scoped_lock lock(mutex_);
  const auto found = runs_.find(id);
  if (found == runs_.end()) return std::nullopt;
  return counted(found->second.run);
}

Result<std::vector<model::TaskRun>> MemoryTaskRuns::list(model::OrganisationId organisation,
                                                         model::PersonId person, std::size_t count_max) {
  std::scoped_lock lock(mutex_);
  std::vector<model::TaskRun> runs;
  for (auto at = runs_.rbegin(); at != runs_.rend() && runs.size() < count_max; ++at) {
    const auto& run = at->second.run;
    if (run.organisation == organisation && run.person == person) runs.push_back(counted(run));
  }
  return runs;
}

Result<std::vector<model::TaskItem>> MemoryTaskRuns::items(model::TaskRunId run, Time now) {
  std::scoped_lock lock(mutex_);
  std::vector<model::TaskItem> items;
  for (const auto& [id, kept] : items_)
    if (kept.item.run == run) items.push_back(kept.seen_at(now));
  return items;
}

Result<std::optional<model::TaskItem>> MemoryTaskRuns::item(model::TaskRunId run, int ordinal, Time now) {
  for (auto& item : TRY(items(run, now)))
    if (item.ordinal == ordinal) return std::move(item);
  return std::nullopt;
}

Result<std::vector<model::TaskText>> MemoryTaskRuns::texts(model::TaskItemId item) {
  std::scoped_lock lock(mutex_);
  const auto found = items_.find(item);
  return found == items_.end() ? std::vector<model::TaskText>{} : found->second.texts;
}

Result<std::vector<model::TaskResult>> MemoryTaskRuns::results(model::TaskItemId item) {
  std::scoped_lock lock(mutex_);
  std::vector<model::TaskResult> results;
  if (const auto found = items_.find(item); found != items_.end())
    for (const auto& [step, result] : found->second.results) results.push_back(result);
  return results;
}

Result<bool> MemoryTaskRuns::edit(model::TaskItemId item, int step, std::string_view edited) {
  std::scoped_lock lock(mutex_);
  const auto found = items_.find(item);
  if (found == items_.end() || !found->second.results.contains(step)) return false;
  found->second.results[step].edited = edited;
  return true;
}

Result<bool> MemoryTaskRuns::move(model::TaskItemId id, TaskItemState from, const TaskPlace& to) {
  std::scoped_lock lock(mutex_);
  const auto found = items_.find(id);
  if (found == items_.end() || found->second.item.state != from) return false;
  auto& [item, texts, results, attempts, leased_until] = found->second;
  item.state = to.state;
  item.step = to.step;
  item.share = 0;
  item.failure.reset();
  attempts = 0;
  leased_until = {};
  return true;
}

Status MemoryTaskRuns::cancel(model::TaskRunId run) {
  std::scoped_lock lock(mutex_);
  for (auto& [id, kept] : items_) {
    auto& state = kept.item.state;
    if (kept.item.run == run && (state == TaskItemState::waiting || state == TaskItemState::to_check))
      state = TaskItemState::cancelled;
  }
  return {};
}

Status MemoryTaskRuns::remove(model::TaskRunId run) {
  std::scoped_lock lock(mutex_);
  runs_.erase(run);
  std::erase_if(items_, [&](const auto& kept) { return kept.second.item.run == run; });
  return {};
}

MemoryTaskRuns::Item* MemoryTaskRuns::waiting(model::TaskItemId id) {
  const auto found = items_.find(id);
  const bool waits = found != items_.end() && found->second.item.state == TaskItemState::waiting;
  return waits ? &found->second : nullptr;
}

MemoryTaskRuns::Item* MemoryTaskRuns::next(Time now, bool has_recordings) {
  Item* next = nullptr;
  const auto turn = [&](const Item& kept) {
    return std::tuple(runs_[kept.item.run].served, kept.item.run, kept.item.ordinal);
  };
  for (auto& [id, kept] : items_)
    if (kept.item.state == TaskItemState::waiting && kept.leased_until <= now &&
        (kept.recordings() > 0) == has_recordings && (next == nullptr || turn(kept) < turn(*next)))
      next = &kept;
  return next;
}

Result<std::optional<model::TaskItem>> MemoryTaskRuns::lease(Time now, Time until) {
  return lease(now, until, false);
}

Result<std::optional<model::TaskItem>> MemoryTaskRuns::lease_recordings(Time now, Time until) {
  return lease(now, until, true);
}

std::optional<model::TaskItem> MemoryTaskRuns::lease(Time now, Time until, bool has_recordings) {
  std::scoped_lock lock(mutex_);
  while (auto* kept = next(now, has_recordings)) {
    if (kept->attempts == limits::k_job_attempts_max) {
      kept->item.state = TaskItemState::failed;
      kept->item.failure = task_gave_up();
      kept->item.ended_at = now;
      continue;
    }
    ++kept->attempts;
    kept->leased_until = until;
    std::int64_t served = 0;
    for (const auto& [id, run] : runs_) served = std::max(served, run.served);
    runs_[kept->item.run].served = served + 1;
    return kept->seen_at(now);
  }
  return std::nullopt;
}

Result<bool> MemoryTaskRuns::report(model::TaskItemId id, double share, Time until) {
  std::scoped_lock lock(mutex_);
  auto* kept = waiting(id);
  if (kept == nullptr) return false;
  kept->item.share = share;
  kept->leased_until = until;
  return true;
}

Status MemoryTaskRuns::finish(model::TaskItemId id, const model::TaskResult& result, const TaskPlace& to) {
  std::scoped_lock lock(mutex_);
  auto* kept = waiting(id);
  if (kept == nullptr) return {};
  kept->item.state = to.state;
  kept->item.step = to.step;
  kept->item.share = to.state == TaskItemState::waiting ? 0 : 1;
  kept->item.ended_at = result.made_at;
  kept->attempts = 0;
  kept->leased_until = {};
  kept->results[result.step] = result;
  return {};
}

Status MemoryTaskRuns::fail(model::TaskItemId id, const Error& error, Time at) {
  std::scoped_lock lock(mutex_);
  if (auto* kept = waiting(id)) {
    kept->item.state = TaskItemState::failed;
    kept->item.failure = error;
    kept->item.ended_at = at;
  }
  return {};
}

Status MemoryTaskRuns::give_back(model::TaskItemId id, Time at) {
  std::scoped_lock lock(mutex_);
  if (auto* kept = waiting(id)) {
    --kept->attempts;
    kept->leased_until = at;
  }
  return {};
}

Status MemoryTaskRuns::release_leases() {
  std::scoped_lock lock(mutex_);
  for (auto& [id, kept] : items_) kept.leased_until = {};
  return {};
}

}  // namespace svea::store
