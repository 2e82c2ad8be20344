// What the workers have read goes into the record, and from there into the index.
#include <algorithm>

#include <fmt/format.h>

#include "base/log.h"
#include "ingest/intake.h"
#include "ingest/passing_fault.h"

namespace svea::ingest {
namespace {

using namespace std::chrono_literals;

// How soon a fault is tried again, and how soon work that nobody wants any more is stopped.
constexpr auto k_look_again = 1s;
constexpr auto k_lease_soon = 10ms;
// How soon a file is tried again that a fault of the machine kept from being read.
constexpr auto k_read_again = 5s;

}  // namespace

Status Intake::commit(const Batch& batch, std::stop_token stop) {
  if (!batch.finished.empty()) TRY(parts_.jobs.finish(batch.finished));
  std::vector<model::DocumentId> postponed;
  for (const auto& end : batch.ends) {
    if (!end.failure) continue;
    if (is_passing(*end.failure))
      postponed.push_back(end.document.id);
    else
      TRY(parts_.jobs.fail(end.document.id, *end.failure));
  }
  TRY(parts_.follower.catch_up(std::move(stop)));
  if (postponed.empty()) return {};
  // Last, for a commit that fails is tried again from its beginning.
  log(LogLevel::warning, "files_postponed", {{"files", fmt::to_string(postponed.size())}});
  return parts_.jobs.give_back(postponed, parts_.clock.now() + k_read_again);
}

void Intake::stop_unwanted() {
  const auto documents = in_hand_.documents();
  if (documents.empty()) return;
  const auto wanted = parts_.jobs.still_wanted(documents);
  if (!wanted) return;  // the next commit meets the same fault, and says so
  for (const auto document : documents)
    if (std::ranges::find(*wanted, document) == wanted->end()) in_hand_.stop(document);
}

void Intake::commit_loop(std::stop_token stop) {
  Batch batch;
  std::uint64_t seen = 0;
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait_for(lock, stop, k_look_again,
                        [&] { return !fault_ && (!batch_.ends.empty() || wakes_ != seen); });
      seen = wakes_;
      // While a fault lasts the same batch is tried again, and the workers wait when the next one is full.
      if (batch.ends.empty()) std::swap(batch, batch_);
    }
    changed_.notify_all();
    stop_unwanted();
    const auto committed = commit(batch, stop);
    if (committed && on_end_)
      for (const auto& end : batch.ends) on_end_(end);
    {
      const std::scoped_lock lock(mutex_);
      if (committed) {
        in_flight_ -= batch.ends.size();
        batch = {};
        fault_.reset();
      } else if (committed.error().kind != ErrorKind::cancelled) {
        note_fault(committed.error());
      }
    }
    changed_.notify_all();
  }
  const std::scoped_lock lock(mutex_);
  std::ranges::move(batch.ends, std::back_inserter(batch_.ends));  // given back with the rest
}

Status Intake::wait_until_idle(std::stop_token stop) {
  wake();
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    if (fault_) return std::unexpected(*fault_);
    if (in_flight_ > 0 || leasing_) {
      changed_.wait_for(lock, stop, k_look_again, [&] { return fault_ || (in_flight_ == 0 && !leasing_); });
      continue;
    }
    lock.unlock();
    if (TRY(parts_.jobs.open_jobs()) == 0) return parts_.follower.catch_up(stop);
    lock.lock();
    // Jobs wait that nobody here has leased yet: a worker is about to, or another process holds them.
    changed_.wait_for(lock, stop, k_lease_soon, [&] { return in_flight_ > 0; });
  }
  return fail(ErrorKind::cancelled, "cancelled", {"Arbetet avbröts.", "The work was stopped."});
}

}  // namespace svea::ingest
