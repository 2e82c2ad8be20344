#include <algorithm>
#include <cstdint>
#include <ranges>

#include "base/limits.h"
#include "store/errors.h"
#include "store/memory_documents.h"

namespace svea::store {

using model::DocumentState;

std::size_t MemoryDocuments::Job::pages_left() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(pages, [](const auto& page) { return !page.second.reading; }));
}

bool MemoryDocuments::Job::is_leased(Time now) const { return leased_until > now; }

std::vector<std::pair<model::DocumentId, MemoryDocuments::Job*>> MemoryDocuments::jobs_in_order() {
  std::vector<std::pair<model::DocumentId, Job*>> jobs;
  for (auto& [id, job] : jobs_) jobs.emplace_back(id, &job);
  std::ranges::sort(jobs, {},
                    [](const auto& one) { return std::pair(one.second->is_again, one.second->number); });
  return jobs;
}

void MemoryDocuments::add_job(Row& row, bool is_again) {
  jobs_[row.document.id] = {.number = ++last_job_, .is_again = is_again};
}

void MemoryDocuments::fail_row(Row& row, const Error& error) {
  if (row.document.state == DocumentState::received) row.document.state = DocumentState::failed;
  row.document.failure = error;
  jobs_.erase(row.document.id);
}

Result<std::vector<model::Document>> MemoryDocuments::lease(Time now, Time until, std::size_t count_max,
                                                            std::uint64_t bytes_max) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Document> leased;
  std::uint64_t bytes = 0;
  for (const auto& [id, job] : jobs_in_order()) {
    if (leased.size() == count_max) break;
    if (job->is_leased(now) || job->pages_left() > 0) continue;
    auto& row = rows_.at(id);
    if (job->attempts >= limits::k_job_attempts_max) {
      fail_row(row, intake_gave_up());
      continue;
    }
    bytes += row.document.size_bytes;
    if (!leased.empty() && bytes > bytes_max) break;
    ++job->attempts;
    job->leased_until = until;
    leased.push_back(row.document);
  }
  return leased;
}

void MemoryDocuments::finish_row(Row& row, const TakenIn& taken_in) {
  auto& document = row.document;
  row.found = taken_in.metadata;
  row.intake_version = taken_in.intake_version;
  row.text = taken_in.text;
  row.passages = taken_in.passages;
  document.metadata = model::edited(row.found, document.edits);
  document.media_type = taken_in.media_type;
  document.pages = taken_in.pages;
  document.passages = static_cast<int>(taken_in.passages.size());
  document.failure.reset();
  rates_.file_ms = followed_mean(rates_.file_ms, static_cast<double>(taken_in.took_ms));
  jobs_.erase(document.id);
  for (const auto* other : series_of(document.space, document.name))
    if (other->document.version > document.version && other->document.state == DocumentState::ready) {
      document.state = DocumentState::replaced;
      document.replaced_by = other->document.id;
      return;
    }
  make_ready(row);
}

Status MemoryDocuments::finish(std::span<const std::pair<model::DocumentId, TakenIn>> finished) {
  std::scoped_lock lock(mutex_);
  for (const auto& [id, taken_in] : finished)
    if (jobs_.contains(id)) finish_row(rows_.at(id), taken_in);
  return {};
}

Status MemoryDocuments::fail(model::DocumentId id, const Error& error) {
  std::scoped_lock lock(mutex_);
  if (jobs_.contains(id)) fail_row(rows_.at(id), error);
  return {};
}

Status MemoryDocuments::give_back(std::span<const model::DocumentId> ids, Time at) {
  std::scoped_lock lock(mutex_);
  for (const auto id : ids)
    if (const auto job = jobs_.find(id); job != jobs_.end()) {
      --job->second.attempts;
      job->second.leased_until = at;
    }
  return {};
}

Result<std::vector<model::DocumentId>> MemoryDocuments::still_wanted(std::span<const model::DocumentId> ids) {
  std::scoped_lock lock(mutex_);
  std::vector<model::DocumentId> wanted;
  std::ranges::copy_if(ids, std::back_inserter(wanted), [&](auto id) { return jobs_.contains(id); });
  return wanted;
}

Result<std::size_t> MemoryDocuments::open_jobs() {
  std::scoped_lock lock(mutex_);
  return jobs_.size();
}

Status MemoryDocuments::release_leases() {
  std::scoped_lock lock(mutex_);
  for (auto& job : jobs_ | std::views::values) {
    job.leased_until = {};
    for (auto& page : job.pages | std::views::values) page.leased_until = {};
  }
  return {};
}

Result<bool> MemoryDocuments::retry(model::DocumentId id, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  auto* row = find_row(id, reach);
  if (!row || row->document.state != DocumentState::failed) return false;
  row->document.state = DocumentState::received;
  row->document.failure.reset();
  add_job(*row, false);
  return true;
}

Result<std::size_t> MemoryDocuments::retry_failed(const model::Reach& reach) {
  std::vector<model::DocumentId> failed;
  for (const auto& document :
       TRY(list({.state = DocumentState::failed, .count_max = SIZE_MAX}, reach)).documents)
    failed.push_back(document.id);
  for (const auto id : failed) TRY(retry(id, reach));
  return failed.size();
}

Result<bool> MemoryDocuments::cancel(model::DocumentId id, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  auto* row = find_row(id, reach);
  if (!row || jobs_.erase(id) == 0) return false;
  if (row->document.state == DocumentState::received) fail_row(*row, intake_cancelled());
  return true;
}

Result<std::size_t> MemoryDocuments::reprocess(const Reprocess& what, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  std::size_t count = 0;
  for (auto& [id, row] : rows_) {
    if (row.document.state != DocumentState::ready || !reach.covers(row.document.space) ||
        jobs_.contains(id) || (what.older_than_version != 0 && row.intake_version >= what.older_than_version))
      continue;
    add_job(row, true);
    ++count;
  }
  return count;
}

}  // namespace svea::store
