// The one that changes the index on disk: a Xapian database and, beside it, the counts of the corpus.
#pragma once

#include <xapian.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <span>
#include <vector>

#include "base/result.h"
#include "search/corpus_counts.h"
#include "search/search_index.h"
#include "search_xapian/prepared_passage.h"

namespace svea::search_xapian {

// One thread at a time, but applied_seq(). A damaged index or one of another format is thrown away when it is
// met: then applied_seq() is 0.
class IndexWriter {
 public:
  // Takes the writer's lock of `folder`. Fills `counts`; holds `commit_gate` during each commit; both outlive
  // it. Errors: index_locked, storage_full, internal.
  [[nodiscard]] static Result<std::unique_ptr<IndexWriter>> open(const std::filesystem::path& folder,
                                                                 search::CorpusCounts& counts,
                                                                 std::shared_mutex& commit_gate);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  // Errors: storage_full, index_damaged (it is empty now), internal. After an error nothing of `changes` is
  // applied.
  [[nodiscard]] Status apply(std::span<const search::DocumentChange> changes);
  [[nodiscard]] Status clear();
  [[nodiscard]] model::Seq applied_seq() const { return applied_seq_; }

 private:
  IndexWriter(std::filesystem::path folder, search::CorpusCounts& counts, std::shared_mutex& commit_gate);

  Status open_database();
  void start_over();
  void load_or_recount();
  void write(std::span<const search::DocumentChange> changes);
  void remove_document(model::DocumentId document);
  void add_passages(const std::vector<PreparedPassage>& passages);
  void save_counts_when_due();

  const std::filesystem::path folder_;
  search::CorpusCounts& counts_;
  std::shared_mutex& commit_gate_;
  std::optional<Xapian::WritableDatabase> database_;  // none after a failure, until the next apply
  std::atomic<model::Seq> applied_seq_ = 0;
  std::int64_t changed_passages_ = 0;  // since the counts were saved
};

}  // namespace svea::search_xapian
