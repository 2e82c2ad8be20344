#include "sync/synchroniser.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/log.h"

namespace svea::sync {
namespace {

using namespace std::chrono_literals;
using model::Source;
using model::SourceState;

// How soon it is seen that a source is due, or what another process has wished for.
constexpr auto k_look_again = 1s;
// How often people see a run go on; more would only cost commits.
constexpr auto k_counts_saved = 1s;
// A folder into which files are being copied is read when it has come to rest.
constexpr auto k_rest = 500ms;

std::int64_t steady_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

void log_fault(std::string_view event, const Error& error) {
  log(LogLevel::error, event, {{"code", error.code}, {"detail", error.detail}});
}

}  // namespace

Synchroniser::Synchroniser(Parts parts, Schedule schedule) : parts_(std::move(parts)), schedule_(schedule) {
  for (std::size_t i = 0; i < k_sources_at_once_max; ++i)
    threads_.emplace_back([this](std::stop_token stop) { work(std::move(stop)); });
  threads_.emplace_back([this](std::stop_token stop) { supervise(std::move(stop)); });
}

Synchroniser::~Synchroniser() {
  for (auto& thread : threads_) thread.request_stop();
  threads_.clear();
  // Whoever synchronises next takes up what was interrupted.
  static_cast<void>(parts_.sources.release_runs());
}

void Synchroniser::wake() {
  {
    const std::scoped_lock lock(mutex_);
    ++wakes_;
  }
  changed_.notify_all();
}

void Synchroniser::wait(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  const auto seen = wakes_;
  changed_.wait_for(lock, stop, k_look_again, [&] { return wakes_ != seen; });
}

void Synchroniser::work(std::stop_token stop) {
  while (!stop.stop_requested()) {
    const auto source =
        parts_.sources.take_next(parts_.ports.clock.now(), schedule_ == Schedule::due_and_wished);
    if (!source) log_fault("sources_unreadable", source.error());
    if (source && *source)
      run_one(**source, stop);
    else
      wait(stop);
  }
}

void Synchroniser::run_one(const Source& source, std::stop_token stop) {
  std::stop_source run_stop;
  {
    const std::scoped_lock lock(mutex_);
    running_[source.id] = {run_stop, source.paused};
  }
  const std::stop_callback pass_on(stop, [&run_stop] { run_stop.request_stop(); });

  auto saved_at = std::chrono::steady_clock::now();
  const auto on_counts = [&](const model::RunCounts& counts) {
    const auto now = std::chrono::steady_clock::now();
    if (now - saved_at < k_counts_saved) return;
    saved_at = now;
    if (const auto saved = parts_.sources.set_counts(source.id, counts); !saved)
      log_fault("source_counts_unsaved", saved.error());
  };
  RunEnd end;
  if (const auto connector = parts_.connectors.open(source))
    end = run(source, **connector, parts_.ports, on_counts, parts_.on_added, run_stop.get_token());
  else
    end.error = connector.error();
  if (end.counts.removed > 0) parts_.on_added();
  {
    const std::scoped_lock lock(mutex_);
    running_.erase(source.id);
  }
  if (stop.stop_requested()) return;  // released as a whole, to be taken up again
  if (end.error && end.error->kind == ErrorKind::cancelled) end.error.reset();  // somebody wanted it so
  const auto id = fmt::format("{}", source.id.value);
  if (end.error)
    log(LogLevel::warning, "source_failed",
        {{"source", id}, {"code", end.error->code}, {"detail", end.error->detail}});
  const auto finished = parts_.sources.finish_run(source.id, end.counts, end.error, parts_.ports.clock.now());
  if (!finished) log_fault("source_unfinished", finished.error());
}

void Synchroniser::supervise(std::stop_token stop) {
  while (!stop.stop_requested()) {
    const auto sources = parts_.sources.all();
    const auto looked = sources ? look_after(*sources, stop) : Status(std::unexpected(sources.error()));
    if (!looked && looked.error().kind != ErrorKind::cancelled)
      log_fault("sources_unattended", looked.error());
    wait(stop);
  }
}

Status Synchroniser::look_after(const std::vector<Source>& sources, std::stop_token stop) {
  std::erase_if(watched_, [&](const auto& watched) {
    return std::ranges::none_of(sources, [&](const Source& source) { return source.id == watched.first; });
  });
  for (const auto& source : sources) {
    stop_run_if_unwanted(source);
    if (source.state == SourceState::removing)
      TRY(finish_removal(source, stop));
    else if (schedule_ == Schedule::due_and_wished)
      TRY(run_if_changed(source));
  }
  return {};
}

void Synchroniser::stop_run_if_unwanted(const Source& source) {
  const std::scoped_lock lock(mutex_);
  const auto found = running_.find(source.id);
  if (found == running_.end()) return;
  const bool is_paused = source.paused && !found->second.was_paused;
  if (is_paused || source.state == SourceState::removing) found->second.stop.request_stop();
}

Status Synchroniser::finish_removal(const Source& source, std::stop_token stop) {
  {
    const std::scoped_lock lock(mutex_);
    if (running_.contains(source.id)) return {};  // it has been told to stop
  }
  watched_.erase(source.id);
  TRY(remove_documents(source, parts_.ports, std::move(stop)));
  TRY(parts_.sources.remove(source.id));
  parts_.on_added();
  return {};
}

Status Synchroniser::run_if_changed(const Source& source) {
  auto& watched = watched_[source.id];
  if (!watched.watch || watched.address != source.settings.address) {
    watched = {.address = source.settings.address};
    watched.watch = parts_.connectors.watch(source, [this, &changed_ms = *watched.changed_ms] {
      changed_ms = steady_ms();
      wake();
    });
  }
  const auto changed_ms = watched.changed_ms->load();
  if (changed_ms == 0 || source.paused || source.state != SourceState::waiting ||
      steady_ms() - changed_ms < k_rest.count())
    return {};
  *watched.changed_ms = 0;
  TRY(parts_.sources.wish_run(source.id, {}, {.spaces = {source.space}}));
  wake();
  return {};
}

}  // namespace svea::sync
