#include "store/memory_sources.h"

#include <algorithm>
#include <ranges>

#include "store/errors.h"

namespace svea::store {

using model::Source;
using model::SourceState;

Source* MemorySources::find_row(model::SourceId id, const model::Reach& reach) {
  const auto found = rows_.find(id);
  const bool is_there = found != rows_.end() && reach.covers(found->second.space) &&
                        found->second.state != SourceState::removing;
  return is_there ? &found->second : nullptr;
}

Status MemorySources::check_name(const Source& wanted) const {
  const bool is_taken = std::ranges::any_of(rows_ | std::views::values, [&](const Source& row) {
    return row.id != wanted.id && row.space == wanted.space && row.name == wanted.name;
  });
  if (is_taken) return source_name_taken();
  return {};
}

Result<Source> MemorySources::add(const Source& given) {
  const std::scoped_lock lock(mutex_);
  const auto space = TRY(directory_.find_space(given.space));
  if (!space || space->organisation != given.organisation) return gone();
  Source source = given;
  source.id = {};
  TRY(check_name(source));
  source.id = {++last_id_};
  source.state = SourceState::waiting;
  source.wish = {};
  source.counts = {};
  source.error.reset();
  source.started_at = source.ended_at = {};
  rows_[source.id] = source;
  return source;
}

Result<std::optional<Source>> MemorySources::find(model::SourceId id, const model::Reach& reach) {
  const std::scoped_lock lock(mutex_);
  const auto* row = find_row(id, reach);
  return row ? std::optional(*row) : std::nullopt;
}

Result<std::vector<Source>> MemorySources::list(model::OrganisationId organisation,
                                                const model::Reach& reach) {
  const std::scoped_lock lock(mutex_);
  std::vector<Source> all;
  for (const auto& row : rows_ | std::views::values)
    if (row.organisation == organisation && find_row(row.id, reach)) all.push_back(row);
  std::ranges::sort(all, {}, &Source::name);
  return all;
}

Result<bool> MemorySources::change(const Source& changed, const model::Reach& reach) {
  const std::scoped_lock lock(mutex_);
  auto* row = find_row(changed.id, reach);
  if (!row) return false;
  const bool moves = changed.space != row->space;
  if (row->state == SourceState::running && (moves || changed.settings != row->settings))
    return source_runs();
  const auto space = TRY(directory_.find_space(changed.space));
  if (!space || space->organisation != row->organisation) return gone();
  TRY(check_name(changed));
  if (moves) TRY(items_.move(row->id, changed.space));
  row->space = changed.space;
  row->name = changed.name;
  row->settings = changed.settings;
  row->interval_minutes = changed.interval_minutes;
  row->paused = changed.paused;
  row->due_at = changed.due_at;
  return true;
}

Result<bool> MemorySources::wish_run(model::SourceId id, const model::RunWish& wish,
                                     const model::Reach& reach) {
  const std::scoped_lock lock(mutex_);
  auto* row = find_row(id, reach);
  if (!row || row->state == SourceState::running) return false;
  row->state = SourceState::queued;
  row->wish = wish;
  return true;
}

Result<bool> MemorySources::begin_removal(model::SourceId id, const model::Reach& reach) {
  const std::scoped_lock lock(mutex_);
  auto* row = find_row(id, reach);
  if (!row) return false;
  row->state = SourceState::removing;
  return true;
}

Result<std::optional<Source>> MemorySources::take_next(Time now, bool scheduled) {
  const std::scoped_lock lock(mutex_);
  auto rows = rows_ | std::views::values;
  auto next = std::ranges::find(rows, SourceState::queued, &Source::state);
  if (next == rows.end() && scheduled)
    next = std::ranges::find_if(rows, [&](const Source& row) {
      return row.state == SourceState::waiting && !row.paused && row.due_at > Time{} && row.due_at <= now;
    });
  if (next == rows.end()) return std::nullopt;
  Source& row = *next;
  row.state = SourceState::running;
  row.counts = {};
  row.started_at = now;
  return row;
}

Status MemorySources::set_counts(model::SourceId id, const model::RunCounts& counts) {
  const std::scoped_lock lock(mutex_);
  if (const auto found = rows_.find(id); found != rows_.end()) found->second.counts = counts;
  return {};
}

Status MemorySources::finish_run(model::SourceId id, const model::RunCounts& counts,
                                 const std::optional<Error>& error, Time ended_at) {
  const std::scoped_lock lock(mutex_);
  const auto found = rows_.find(id);
  if (found == rows_.end() || found->second.state != SourceState::running) return {};
  auto& row = found->second;
  row.state = SourceState::waiting;
  row.wish = {};
  row.counts = counts;
  row.error = error;
  row.ended_at = ended_at;
  row.due_at = row.interval_minutes > 0 ? ended_at + std::chrono::minutes{row.interval_minutes} : Time{};
  return {};
}

Status MemorySources::release_runs() {
  const std::scoped_lock lock(mutex_);
  for (auto& row : rows_ | std::views::values)
    if (row.state == SourceState::running) row.state = SourceState::queued;
  return {};
}

Result<std::vector<Source>> MemorySources::all() {
  const std::scoped_lock lock(mutex_);
  std::vector<Source> all;
  for (const auto& row : rows_ | std::views::values) all.push_back(row);
  return all;
}

Status MemorySources::remove(model::SourceId id) {
  const std::scoped_lock lock(mutex_);
  rows_.erase(id);
  items_.forget(id);
  return {};
}

}  // namespace svea::store
