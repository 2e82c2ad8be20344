#include "ingest/intake.h"

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "base/log.h"
#include "ingest/passing_fault.h"
#include "ingest/take_in.h"

namespace svea::ingest {
namespace {

using namespace std::chrono_literals;

// Shares the commit of a lease among small files; few enough that another worker is not left without. Large
// files are leased one by one.
constexpr std::size_t k_lease_jobs = 16;
constexpr std::uint64_t k_lease_bytes = 1u << 20;
// A lease outlives the longest work, so that nothing is done twice at once.
constexpr auto k_lease_time = limits::k_extract_time_max + 30s;
constexpr auto k_page_lease_time = limits::k_page_read_time_max + 30s;
// How soon a page is tried again that a fault of the machine kept from being read.
constexpr auto k_read_again = 5s;
// How soon jobs that another process added are seen.
constexpr auto k_look_again = 1s;
// Texts that wait for a commit: while the disk is slow the workers wait rather than fill the memory.
constexpr std::size_t k_batch_text_bytes_max = 16u << 20;

}  // namespace

Intake::Intake(Parts parts, int workers, std::function<void(const IntakeEnd&)> on_end)
    : parts_(parts), workers_(workers), on_end_(std::move(on_end)) {
  for (int i = 0; i < workers; ++i)
    threads_.emplace_back([this](std::stop_token stop) { work(Takes::files_and_pages, std::move(stop)); });
  threads_.emplace_back([this](std::stop_token stop) { work(Takes::files, std::move(stop)); });
  threads_.emplace_back([this](std::stop_token stop) { commit_loop(std::move(stop)); });
}

Intake::~Intake() {
  for (auto& thread : threads_) thread.request_stop();
  changed_.notify_all();
  threads_.clear();
  // Whoever takes files in next begins with these at once. Failing that, their leases run out.
  std::vector<model::DocumentId> unfinished;
  for (const auto& document : leased_) unfinished.push_back(document.id);
  for (const auto& end : batch_.ends) unfinished.push_back(end.document.id);
  if (!unfinished.empty()) static_cast<void>(parts_.jobs.give_back(unfinished, parts_.clock.now()));
}

void Intake::wake() {
  {
    const std::scoped_lock lock(mutex_);
    ++wakes_;
  }
  changed_.notify_all();
}

void Intake::lease_files(std::unique_lock<std::mutex>& lock) {
  leasing_ = true;
  lock.unlock();
  const Time now = parts_.clock.now();
  auto jobs = parts_.jobs.lease(now, now + k_lease_time, k_lease_jobs, k_lease_bytes);
  lock.lock();
  leasing_ = false;
  if (jobs) {
    in_flight_ += jobs->size();
    for (auto& job : *jobs) leased_.push_back(std::move(job));
  } else {
    note_fault(jobs.error());
  }
  changed_.notify_all();
}

std::optional<store::PageJob> Intake::lease_page(std::unique_lock<std::mutex>& lock) {
  ++in_flight_;
  lock.unlock();
  const Time now = parts_.clock.now();
  auto page = parts_.jobs.lease_page(now, now + k_page_lease_time);
  lock.lock();
  if (!page) note_fault(page.error());
  if (page && *page) return *std::move(page);
  --in_flight_;
  return std::nullopt;
}

std::optional<Intake::Task> Intake::next_task(Takes takes, std::stop_token stop) {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (stop.stop_requested()) return {};
    const auto seen = wakes_;
    if (leased_.empty() && !leasing_) lease_files(lock);
    if (!leased_.empty()) {
      auto document = std::move(leased_.front());
      leased_.pop_front();
      return document;
    }
    if (takes == Takes::files_and_pages)
      if (auto page = lease_page(lock)) return *std::move(page);
    changed_.wait_for(lock, stop, k_look_again, [&] { return wakes_ != seen || !leased_.empty(); });
  }
}

void Intake::work(Takes takes, std::stop_token stop) {
  while (auto task = next_task(takes, stop)) {
    if (auto* document = std::get_if<model::Document>(&*task))
      take_in_file(std::move(*document), stop);
    else
      read_page(std::get<store::PageJob>(*task), stop);
  }
}

// Workers share the machine: what one of them spends is its part of the machine's time.
std::int64_t Intake::machine_ms_since(Time began) const {
  return (parts_.clock.now() - began).count() / workers_;
}

Result<std::variant<store::TakenIn, Intake::Missing>> Intake::read_file(const model::Document& document,
                                                                        std::stop_token stop) {
  const auto began = parts_.clock.now();
  const auto path = TRY(parts_.files.path_of(document.content_hash));
  auto extracted = TRY(parts_.extractor.extract(path, document.name, std::move(stop)));
  std::vector<store::PageReading> read;
  if (!extracted.pages_to_read.empty()) read = TRY(parts_.jobs.read_pages(document.id));
  if (auto missing = missing_pages(extracted, read); !missing.empty()) return missing;
  auto taken_in = TRY(take_in(std::move(extracted), read, document.name));
  taken_in.took_ms = machine_ms_since(began);
  return taken_in;
}

void Intake::take_in_file(model::Document document, const std::stop_token& stop) {
  const WorkInHand::Working working(in_hand_, document.id, stop);
  auto read = read_file(document, working.stop());
  if (!read) return hand_over({std::move(document), 0, std::move(read.error())}, {}, stop);
  if (const auto* missing = std::get_if<Missing>(&*read)) {
    end_task(parts_.jobs.queue_pages(document.id, *missing));
    return wake();
  }
  auto& taken_in = std::get<store::TakenIn>(*read);
  const auto passages = static_cast<int>(taken_in.passages.size());
  hand_over({std::move(document), passages, {}}, std::move(taken_in), stop);
}

void Intake::read_page(const store::PageJob& page, const std::stop_token& stop) {
  const WorkInHand::Working working(in_hand_, page.document.id, stop);
  const auto began = parts_.clock.now();
  const auto path = parts_.files.path_of(page.document.content_hash);
  auto read = path ? parts_.extractor.read_page(*path, page.document.name, page.page, working.stop())
                   : Result<extract::ReadPage>(std::unexpected(path.error()));
  end_task(store_page(page, std::move(read), machine_ms_since(began)));
  wake();  // after the last page the file's job is free again
}

Status Intake::store_page(const store::PageJob& page, Result<extract::ReadPage> read, std::int64_t took_ms) {
  const auto id = page.document.id;
  if (!read && is_passing(read.error()))
    return parts_.jobs.give_back_page(id, page.page, parts_.clock.now() + k_read_again);
  if (!read && concerns_every_page(read.error())) return parts_.jobs.fail(id, read.error());
  return parts_.jobs.finish_page(id, page_reading(page.page, std::move(read), took_ms));
}

void Intake::end_task(const Status& stored) {
  const std::scoped_lock lock(mutex_);
  --in_flight_;
  if (!stored) note_fault(stored.error());  // the lease runs out, and it is tried again
}

void Intake::hand_over(IntakeEnd end, std::optional<store::TakenIn> taken_in, std::stop_token stop) {
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, std::move(stop), [&] { return batch_.text_bytes < k_batch_text_bytes_max; });
    if (taken_in) {
      batch_.text_bytes += taken_in->text.text.size();
      batch_.finished.emplace_back(end.document.id, *std::move(taken_in));
    }
    batch_.ends.push_back(std::move(end));
  }
  changed_.notify_all();
}

void Intake::note_fault(const Error& error) {
  if (!fault_) log(LogLevel::error, "intake_fault", {{"code", error.code}, {"detail", error.detail}});
  fault_ = error;
}

}  // namespace svea::ingest
