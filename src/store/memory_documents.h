// In-memory fake of documents, their jobs and the change feed.
#pragma once

#include <map>
#include <mutex>

#include "store/directory.h"
#include "store/documents.h"
#include "store/intake_jobs.h"

namespace svea::store {

class MemoryDocuments final : public Documents, public IntakeJobs {
 public:
  // Spaces are looked up in `directory`, which outlives this.
  explicit MemoryDocuments(Directory& directory) : directory_(directory) {}

  // memory_documents.cpp
  Result<std::vector<Added>> add(std::span<const NewDocument>) override;
  Result<std::optional<model::Document>> find(model::DocumentId, const model::Reach&) override;
  Result<DocumentPage> list(const DocumentFilter&, const model::Reach&) override;
  Result<std::optional<model::DocumentText>> text(model::DocumentId, const model::Reach&) override;
  Result<std::vector<model::Document>> versions(model::DocumentId, const model::Reach&) override;
  Result<std::vector<model::DocumentId>> still_readable(std::span<const model::DocumentId>,
                                                        const model::Reach&) override;
  Result<bool> edit(model::DocumentId, const MetadataChanges&, const model::Reach&) override;
  Result<bool> restore(model::DocumentId, const model::Reach&) override;
  Result<bool> remove(model::DocumentId, const model::Reach&) override;
  Result<bool> content_in_use(std::string_view content_hash) override;
  Result<std::vector<Change>> changes_after(model::Seq seq, std::size_t count_max) override;
  Result<model::Seq> last_seq() override;

  // Whether the space has a document of the same name as this one.
  bool has_namesake(model::DocumentId, model::SpaceId);
  // All its versions stand in the space afterwards.
  void move(model::DocumentId, model::SpaceId to);

  // memory_jobs.cpp
  Result<std::vector<model::Document>> lease(Time now, Time until, std::size_t count_max,
                                             std::uint64_t bytes_max) override;
  Status finish(std::span<const std::pair<model::DocumentId, TakenIn>>) override;
  Status fail(model::DocumentId, const Error&) override;
  Status give_back(std::span<const model::DocumentId> ids, Time at) override;
  Result<std::vector<model::DocumentId>> still_wanted(std::span<const model::DocumentId>) override;
  Result<std::size_t> open_jobs() override;
  Status release_leases() override;
  Result<bool> retry(model::DocumentId, const model::Reach&) override;
  Result<std::size_t> retry_failed(const model::Reach&) override;
  Result<bool> cancel(model::DocumentId, const model::Reach&) override;
  Result<std::size_t> reprocess(const Reprocess&, const model::Reach&) override;

  // memory_pages.cpp
  Status queue_pages(model::DocumentId, std::span<const int> pages) override;
  Result<std::optional<PageJob>> lease_page(Time now, Time until) override;
  Status finish_page(model::DocumentId, const PageReading&) override;
  Status give_back_page(model::DocumentId, int page, Time at) override;
  Result<std::vector<PageReading>> read_pages(model::DocumentId) override;
  Result<std::vector<JobProgress>> progress(std::span<const model::DocumentId>, Time now) override;
  Result<IntakeSummary> summary(const model::Reach&, Time now) override;

 private:
  struct Row {
    model::Document document;
    model::Metadata found;
    int intake_version = 0;
    model::DocumentText text;
    std::vector<model::Passage> passages;
  };
  struct Page {
    int attempts = 0;
    Time leased_until{};
    std::optional<PageReading> reading{};
  };
  struct Job {
    std::int64_t number = 0;  // the oldest job has the lowest
    bool is_again = false;    // the document was ready before
    int attempts = 0;
    Time leased_until{};
    std::map<int, Page> pages{};
    std::int64_t served = 0;  // when a page of it was last leased, in turns

    [[nodiscard]] std::size_t pages_left() const;
    [[nodiscard]] bool is_leased(Time now) const;
  };

  Row* find_row(model::DocumentId, const model::Reach&);
  Added add_one(const NewDocument&);
  // Every version of that name in that space, the newest first.
  std::vector<Row*> series_of(model::SpaceId, const std::string& name);
  std::vector<std::pair<model::DocumentId, Job*>> jobs_in_order();
  void make_ready(Row&);
  void make_newest(Row&);
  void replace_older_than(const Row&);
  void add_job(Row&, bool is_again);
  void fail_row(Row&, const Error&);
  // The document whose page is next: organisations take turns, and in each its documents.
  std::vector<model::DocumentId> turns();
  void finish_row(Row&, const TakenIn&);
  void append_change(Row&, bool removed);
  [[nodiscard]] IntakeQueue queue() const;

  Directory& directory_;
  std::mutex mutex_;
  using Key = std::pair<model::SpaceId, std::string>;  // a name or a content in a space
  std::map<model::DocumentId, Row> rows_;
  std::map<Key, std::vector<model::DocumentId>> by_name_, by_content_;
  std::map<model::DocumentId, Job> jobs_;
  std::map<model::Seq, std::pair<model::Document, bool>> changes_;  // newest of each document; true: removed
  std::int64_t last_id_ = 0;
  std::int64_t last_job_ = 0;
  std::int64_t last_turn_ = 0;
  model::Seq last_seq_ = 0;
  IntakeRates rates_;
};

}  // namespace svea::store
