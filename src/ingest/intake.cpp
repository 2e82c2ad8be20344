#include "ingest/intake.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/limits.h"
#include "base/log.h"
#include "ingest/assemble.h"
#include "ingest/split.h"

namespace svea::ingest {
namespace {

using namespace std::chrono_literals;

// Shares the commit of a lease among small files; few enough that another worker is not left without.
constexpr std::size_t k_lease_jobs = 16;
// A lease outlives the longest extraction, so that no file is taken in twice at once.
constexpr auto k_lease_time = limits::k_extract_time_max + 30s;
// How soon jobs that another process added are seen, and how soon a fault is tried again.
constexpr auto k_look_again = 1s;
constexpr auto k_lease_soon = 10ms;
// How soon a file is tried again that a fault of the machine kept from being read.
constexpr auto k_read_again = 5s;

// Faults of the machine, not of the file: the job stays.
bool is_passing(const Error& error) {
  return error.kind == ErrorKind::storage_full || error.kind == ErrorKind::unavailable ||
         error.kind == ErrorKind::cancelled || error.kind == ErrorKind::busy;
}

std::string title_from_name(const std::string& name) {
  const auto slash = name.find_last_of('/');
  std::string title = slash == std::string::npos ? name : name.substr(slash + 1);
  if (const auto dot = title.find_last_of('.'); dot != std::string::npos && dot > 0) title.resize(dot);
  return title;
}

}  // namespace

Intake::Intake(Parts parts, int workers, std::function<void(const IntakeEnd&)> on_end)
    : parts_(parts), on_end_(std::move(on_end)) {
  for (int i = 0; i < workers; ++i) threads_.emplace_back([this](std::stop_token stop) { work(stop); });
  threads_.emplace_back([this](std::stop_token stop) { commit_loop(stop); });
}

Intake::~Intake() {
  for (auto& thread : threads_) thread.request_stop();
  changed_.notify_all();
  threads_.clear();
  // Whoever takes files in next begins with these at once. Failing that, their leases run out.
  std::vector<model::DocumentId> unfinished;
  for (const auto& document : leased_) unfinished.push_back(document.id);
  for (const auto& end : batch_.ends) unfinished.push_back(end.document.id);
  if (!unfinished.empty()) static_cast<void>(parts_.documents.return_jobs(unfinished, parts_.clock.now()));
}

void Intake::wake() {
  {
    const std::scoped_lock lock(mutex_);
    ++wakes_;
  }
  changed_.notify_all();
}

std::optional<model::Document> Intake::next_job(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (stop.stop_requested()) return {};
    if (!leased_.empty()) {
      auto document = std::move(leased_.front());
      leased_.pop_front();
      return document;
    }
    const auto seen = wakes_;
    if (!leasing_) {
      leasing_ = true;
      lock.unlock();
      const Time now = parts_.clock.now();
      auto jobs = parts_.documents.lease_jobs(now, now + k_lease_time, k_lease_jobs);
      lock.lock();
      leasing_ = false;
      if (jobs) {
        in_flight_ += jobs->size();
        for (auto& job : *jobs) leased_.push_back(std::move(job));
      } else {
        note_fault(jobs.error());
      }
      changed_.notify_all();
      if (!leased_.empty()) continue;
    }
    changed_.wait_for(lock, stop, k_look_again, [&] { return wakes_ != seen || !leased_.empty(); });
  }
}

Result<store::TakenIn> Intake::take_in(const model::Document& document, std::stop_token stop) {
  const auto path = TRY(parts_.files.path_of(document.content_hash));
  auto extracted = TRY(parts_.extractor.extract(path, document.name, stop));
  store::TakenIn taken_in;
  taken_in.text = TRY(assemble(extracted));
  taken_in.metadata.title =
      extracted.title.empty() ? title_from_name(document.name) : std::move(extracted.title);
  taken_in.media_type = std::move(extracted.media_type);
  taken_in.metadata.language = std::move(extracted.language);
  taken_in.pages = extracted.pages;
  taken_in.passages = split(taken_in.text, taken_in.metadata.title);
  return taken_in;
}

void Intake::work(std::stop_token stop) {
  while (auto document = next_job(stop)) {
    auto taken_in = take_in(*document, stop);
    {
      const std::scoped_lock lock(mutex_);
      IntakeEnd end{std::move(*document), 0, {}};
      if (taken_in) {
        end.passages = static_cast<int>(taken_in->passages.size());
        batch_.finished.emplace_back(end.document.id, std::move(*taken_in));
      } else {
        end.failure = std::move(taken_in.error());
      }
      batch_.ends.push_back(std::move(end));
    }
    changed_.notify_all();
  }
}

Status Intake::commit(const Batch& batch, std::stop_token stop) {
  if (!batch.finished.empty()) TRY(parts_.documents.finish_jobs(batch.finished));
  std::vector<model::DocumentId> postponed;
  for (const auto& end : batch.ends) {
    if (!end.failure) continue;
    if (is_passing(*end.failure))
      postponed.push_back(end.document.id);
    else
      TRY(parts_.documents.fail_job(end.document.id, *end.failure));
  }
  TRY(parts_.follower.catch_up(stop));
  if (postponed.empty()) return {};
  // Last, for a commit that fails is tried again from its beginning.
  log(LogLevel::warning, "files_postponed", {{"files", std::to_string(postponed.size())}});
  return parts_.documents.return_jobs(postponed, parts_.clock.now() + k_read_again);
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
      // While a fault lasts, what is done gathers here and is tried again together.
      std::ranges::move(batch_.finished, std::back_inserter(batch.finished));
      std::ranges::move(batch_.ends, std::back_inserter(batch.ends));
      batch_ = {};
    }
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

void Intake::note_fault(const Error& error) {
  if (!fault_) log(LogLevel::error, "intake_fault", {{"code", error.code}, {"detail", error.detail}});
  fault_ = error;
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
    if (TRY(parts_.documents.jobs_waiting()) == 0) return parts_.follower.catch_up(stop);
    lock.lock();
    // Jobs wait that nobody here has leased yet: a worker is about to, or another process holds them.
    changed_.wait_for(lock, stop, k_lease_soon, [&] { return in_flight_ > 0; });
  }
  return fail(ErrorKind::cancelled, "cancelled", {"Arbetet avbröts.", "The work was stopped."});
}

}  // namespace svea::ingest
