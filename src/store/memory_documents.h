// In-memory fake of documents, jobs and the change feed.
#pragma once

#include <map>
#include <mutex>

#include "store/directory.h"
#include "store/documents.h"

namespace svea::store {

class MemoryDocuments final : public Documents {
 public:
  // Spaces are looked up in `directory`, which outlives this.
  explicit MemoryDocuments(Directory& directory) : directory_(directory) {}

  Result<std::vector<Added>> add(std::span<const NewDocument>) override;
  Result<std::optional<model::Document>> find(model::DocumentId, const model::Reach&) override;
  Result<DocumentPage> list(const DocumentFilter&, const model::Reach&) override;
  Result<std::optional<model::DocumentText>> text(model::DocumentId, const model::Reach&) override;
  Result<std::vector<model::DocumentId>> still_readable(std::span<const model::DocumentId>,
                                                        const model::Reach&) override;
  Result<bool> remove(model::DocumentId, const model::Reach&) override;
  Result<bool> retry(model::DocumentId, const model::Reach&) override;
  Result<bool> content_in_use(std::string_view content_hash) override;
  Result<std::vector<model::Document>> lease_jobs(Time now, Time until, std::size_t count_max) override;
  Status finish_jobs(std::span<const std::pair<model::DocumentId, TakenIn>>) override;
  Status fail_job(model::DocumentId, const Error&) override;
  Status return_jobs(std::span<const model::DocumentId> ids, Time at) override;
  Result<std::size_t> jobs_waiting() override;
  Status release_leases() override;
  Result<std::vector<Change>> changes_after(model::Seq seq, std::size_t count_max) override;
  Result<model::Seq> last_seq() override;

 private:
  struct Row {
    model::Document document;
    model::DocumentText text;
    std::vector<model::Passage> passages;
  };
  struct Job {
    model::DocumentId document;
    int attempts = 0;
    Time leased_until{};
  };

  Row* find_row(model::DocumentId, const model::Reach&);
  void end_job(model::DocumentId);
  void append_change(model::Document document, bool removed);

  Directory& directory_;
  std::mutex mutex_;
  std::map<model::DocumentId, Row> rows_;
  std::vector<Job> jobs_;                                           // oldest first
  std::map<model::Seq, std::pair<model::Document, bool>> changes_;  // newest of each document; true: removed
  std::int64_t last_id_ = 0;
  model::Seq last_seq_ = 0;
};

}  // namespace svea::store
