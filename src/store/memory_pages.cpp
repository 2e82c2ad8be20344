#include <algorithm>
#include <ranges>
#include <tuple>

#include "base/limits.h"
#include "store/memory_documents.h"

namespace svea::store {

Status MemoryDocuments::queue_pages(model::DocumentId id, std::span<const int> pages) {
  std::scoped_lock lock(mutex_);
  const auto job = jobs_.find(id);
  if (job == jobs_.end()) return {};
  for (const int page : pages) job->second.pages.try_emplace(page);
  job->second.attempts = 0;  // it has come further
  job->second.leased_until = {};
  return {};
}

std::vector<model::DocumentId> MemoryDocuments::turns() {
  std::map<model::OrganisationId, std::int64_t> organisation_served;
  for (const auto& [id, job] : jobs_) {
    auto& served = organisation_served[rows_.at(id).document.organisation];
    served = std::max(served, job.served);
  }
  std::vector<model::DocumentId> ids;
  for (const auto& [id, job] : jobs_)
    if (job.pages_left() > 0) ids.push_back(id);
  std::ranges::sort(ids, {}, [&](model::DocumentId id) {
    const auto& job = jobs_.at(id);
    return std::tuple(job.is_again, organisation_served[rows_.at(id).document.organisation], job.served,
                      job.number);
  });
  return ids;
}

Result<std::optional<PageJob>> MemoryDocuments::lease_page(Time now, Time until) {
  std::scoped_lock lock(mutex_);
  for (const auto id : turns()) {
    auto& job = jobs_.at(id);
    for (auto& [number, page] : job.pages) {
      if (page.reading || page.leased_until > now) continue;
      if (page.attempts >= limits::k_job_attempts_max) {
        page.reading = PageReading{.page = number};
        continue;
      }
      ++page.attempts;
      page.leased_until = until;
      job.served = ++last_turn_;
      return PageJob{rows_.at(id).document, number};
    }
  }
  return std::nullopt;
}

Status MemoryDocuments::finish_page(model::DocumentId id, const PageReading& reading) {
  std::scoped_lock lock(mutex_);
  const auto job = jobs_.find(id);
  if (job == jobs_.end()) return {};
  const auto page = job->second.pages.find(reading.page);
  if (page == job->second.pages.end() || page->second.reading) return {};
  page->second.reading = reading;
  rates_.page_ms = followed_mean(rates_.page_ms, static_cast<double>(reading.took_ms));
  return {};
}

Status MemoryDocuments::give_back_page(model::DocumentId id, int number, Time at) {
  std::scoped_lock lock(mutex_);
  const auto job = jobs_.find(id);
  if (job == jobs_.end()) return {};
  const auto page = job->second.pages.find(number);
  if (page == job->second.pages.end()) return {};
  --page->second.attempts;
  page->second.leased_until = at;
  return {};
}

Result<std::vector<PageReading>> MemoryDocuments::read_pages(model::DocumentId id) {
  std::scoped_lock lock(mutex_);
  std::vector<PageReading> read;
  if (const auto job = jobs_.find(id); job != jobs_.end())
    for (const auto& page : job->second.pages | std::views::values)
      if (page.reading) read.push_back(*page.reading);
  return read;
}

IntakeQueue MemoryDocuments::queue() const {
  IntakeQueue queue;
  for (const auto& job : jobs_ | std::views::values) {
    const auto left = job.pages_left();
    queue.files += left == 0;
    queue.pages_left += left;
    queue.documents_with_pages_left += left > 0;
  }
  return queue;
}

Result<std::vector<JobProgress>> MemoryDocuments::progress(std::span<const model::DocumentId> ids, Time now) {
  std::scoped_lock lock(mutex_);
  std::vector<JobProgress> all;
  std::size_t files_before = 0;
  for (const auto& [id, job] : jobs_in_order()) {
    const auto left = job->pages_left();
    JobProgress progress{.document = id, .attempts = job->attempts};
    progress.step = left > 0              ? IntakeStep::reading_pages
                    : job->is_leased(now) ? IntakeStep::reading
                                          : IntakeStep::waiting;
    progress.pages = static_cast<int>(job->pages.size());
    progress.pages_read = progress.pages - static_cast<int>(left);
    estimate(progress, files_before, queue(), rates_);
    files_before += left == 0;
    if (std::ranges::find(ids, id) != ids.end()) all.push_back(progress);
  }
  return all;
}

Result<IntakeSummary> MemoryDocuments::summary(const model::Reach& reach, Time now) {
  std::scoped_lock lock(mutex_);
  IntakeSummary summary;
  for (const auto& [id, job] : jobs_) {
    if (!reach.covers(rows_.at(id).document.space)) continue;
    const bool is_working = job.is_leased(now) || job.pages_left() > 0;
    ++(is_working ? summary.working : summary.waiting);
    summary.pages_left += job.pages_left();
  }
  summary.failed =
      static_cast<std::size_t>(std::ranges::count_if(rows_ | std::views::values, [&](const Row& row) {
        return row.document.state == model::DocumentState::failed && reach.covers(row.document.space);
      }));
  summary.seconds_left = seconds_left(queue(), rates_);
  return summary;
}

}  // namespace svea::store
