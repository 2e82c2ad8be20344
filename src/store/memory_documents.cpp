#include "store/memory_documents.h"

#include <algorithm>
#include <ranges>

#include "base/limits.h"
#include "store/errors.h"
#include "text/unicode.h"

namespace svea::store {

MemoryDocuments::Row* MemoryDocuments::find_row(model::DocumentId id, const model::Reach& reach) {
  const auto found = rows_.find(id);
  return found != rows_.end() && reach.covers(found->second.document.space) ? &found->second : nullptr;
}

void MemoryDocuments::end_job(model::DocumentId id) {
  std::erase_if(jobs_, [&](const Job& job) { return job.document == id; });
}

void MemoryDocuments::append_change(model::Document document, bool removed) {
  changes_.erase(document.seq);
  document.seq = ++last_seq_;
  changes_[last_seq_] = {std::move(document), removed};
}

Result<std::vector<Added>> MemoryDocuments::add(std::span<const NewDocument> given) {
  std::scoped_lock lock(mutex_);
  for (const auto& fresh : given) {
    const auto space = TRY(directory_.find_space(fresh.space));
    if (!space || space->organisation != fresh.organisation) return gone();
  }
  std::vector<Added> added;
  for (const auto& fresh : given) {
    const auto there = std::ranges::find_if(rows_ | std::views::values, [&](const Row& row) {
      return row.document.space == fresh.space && row.document.content_hash == fresh.content_hash;
    });
    if (there != std::ranges::end(rows_ | std::views::values)) {
      added.push_back({(*there).document, true});
      continue;
    }
    model::Document document{.id = {++last_id_},
                             .organisation = fresh.organisation,
                             .space = fresh.space,
                             .name = fresh.name,
                             .metadata = {.title = fresh.name},
                             .media_type = {},
                             .content_hash = fresh.content_hash,
                             .size_bytes = fresh.size_bytes,
                             .failure = {},
                             .added_at = fresh.added_at};
    rows_[document.id] = {document, {}, {}};
    jobs_.push_back({.document = document.id});
    added.push_back({std::move(document), false});
  }
  return added;
}

Result<std::optional<model::Document>> MemoryDocuments::find(model::DocumentId id,
                                                             const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  const auto* row = find_row(id, reach);
  if (!row) return std::nullopt;
  return row->document;
}

Result<DocumentPage> MemoryDocuments::list(const DocumentFilter& filter, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  const auto sought = text::fold(filter.name_contains);
  DocumentPage page;
  for (const auto& [id, row] : rows_ | std::views::reverse) {
    const auto& document = row.document;
    if (!reach.covers(document.space) || (filter.space && document.space != *filter.space) ||
        (filter.state && document.state != *filter.state) ||
        text::fold(document.name).find(sought) == std::string::npos)
      continue;
    if (page.total++ >= filter.offset && page.documents.size() < filter.count_max)
      page.documents.push_back(document);
  }
  return page;
}

Result<std::optional<model::DocumentText>> MemoryDocuments::text(model::DocumentId id,
                                                                 const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  const auto* row = find_row(id, reach);
  if (!row || row->document.state != model::DocumentState::ready) return std::nullopt;
  return row->text;
}

Result<std::vector<model::DocumentId>> MemoryDocuments::still_readable(std::span<const model::DocumentId> ids,
                                                                       const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  std::vector<model::DocumentId> readable;
  for (const auto id : ids) {
    const auto* row = find_row(id, reach);
    if (row && row->document.state == model::DocumentState::ready) readable.push_back(id);
  }
  return readable;
}

Result<bool> MemoryDocuments::remove(model::DocumentId id, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  const auto* row = find_row(id, reach);
  if (!row) return false;
  model::Document removed;  // only what indexes need to find it by: its name and content are forgotten
  removed.id = id;
  removed.organisation = row->document.organisation;
  removed.space = row->document.space;
  removed.seq = row->document.seq;
  append_change(std::move(removed), true);
  end_job(id);
  rows_.erase(id);
  return true;
}

Result<bool> MemoryDocuments::retry(model::DocumentId id, const model::Reach& reach) {
  std::scoped_lock lock(mutex_);
  auto* row = find_row(id, reach);
  if (!row || row->document.state != model::DocumentState::failed) return false;
  row->document.state = model::DocumentState::received;
  row->document.failure.reset();
  jobs_.push_back({.document = id});
  return true;
}

Result<bool> MemoryDocuments::content_in_use(std::string_view content_hash) {
  std::scoped_lock lock(mutex_);
  return std::ranges::any_of(rows_ | std::views::values,
                             [&](const Row& row) { return row.document.content_hash == content_hash; });
}

Result<std::vector<model::Document>> MemoryDocuments::lease_jobs(Time now, Time until,
                                                                 std::size_t count_max) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Document> leased;
  for (auto job = jobs_.begin(); job != jobs_.end() && leased.size() < count_max;) {
    auto& document = rows_[job->document].document;
    if (job->leased_until > now) {
      ++job;
    } else if (job->attempts >= limits::k_job_attempts_max) {
      document.state = model::DocumentState::failed;
      document.failure = intake_gave_up();
      job = jobs_.erase(job);
    } else {
      ++job->attempts;
      job->leased_until = until;
      leased.push_back(document);
      ++job;
    }
  }
  return leased;
}

Status MemoryDocuments::finish_jobs(std::span<const std::pair<model::DocumentId, TakenIn>> finished) {
  std::scoped_lock lock(mutex_);
  for (const auto& [id, taken_in] : finished) {
    const auto found = rows_.find(id);
    if (found == rows_.end() || found->second.document.state != model::DocumentState::received) continue;
    auto& [document, text, passages] = found->second;
    document.metadata = taken_in.metadata;
    document.media_type = taken_in.media_type;
    document.pages = taken_in.pages;
    document.passages = static_cast<int>(taken_in.passages.size());
    document.state = model::DocumentState::ready;
    text = taken_in.text;
    passages = taken_in.passages;
    append_change(document, false);
    document.seq = last_seq_;
    end_job(id);
  }
  return {};
}

Status MemoryDocuments::fail_job(model::DocumentId id, const Error& error) {
  std::scoped_lock lock(mutex_);
  const auto found = rows_.find(id);
  if (found == rows_.end() || found->second.document.state != model::DocumentState::received) return {};
  found->second.document.state = model::DocumentState::failed;
  found->second.document.failure = error;
  end_job(id);
  return {};
}

Status MemoryDocuments::return_jobs(std::span<const model::DocumentId> ids, Time at) {
  std::scoped_lock lock(mutex_);
  for (auto& job : jobs_) {
    if (std::ranges::find(ids, job.document) == ids.end()) continue;
    --job.attempts;
    job.leased_until = at;
  }
  return {};
}

Result<std::size_t> MemoryDocuments::jobs_waiting() {
  std::scoped_lock lock(mutex_);
  return jobs_.size();
}

Status MemoryDocuments::release_leases() {
  std::scoped_lock lock(mutex_);
  for (auto& job : jobs_) job.leased_until = {};
  return {};
}

Result<std::vector<Change>> MemoryDocuments::changes_after(model::Seq seq, std::size_t count_max) {
  std::scoped_lock lock(mutex_);
  std::vector<Change> changes;
  for (auto change = changes_.upper_bound(seq); change != changes_.end() && changes.size() < count_max;
       ++change) {
    const auto& [document, removed] = change->second;
    changes.push_back(
        {document, removed, removed ? std::vector<model::Passage>{} : rows_[document.id].passages});
  }
  return changes;
}

Result<model::Seq> MemoryDocuments::last_seq() {
  std::scoped_lock lock(mutex_);
  return last_seq_;
}

}  // namespace svea::store
