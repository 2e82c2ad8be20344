#include "search_xapian/xapian_index.h"

#include <atomic>
#include <string>

#include "search/corpus_counts.h"
#include "search_xapian/counts_file.h"
#include "search_xapian/errors.h"
#include "search_xapian/index_writer.h"
#include "search_xapian/layout.h"
#include "search_xapian/reader_pool.h"
#include "search_xapian/two_stages.h"

namespace svea::search_xapian {
namespace {

class XapianIndex final : public SharedIndex {
 public:
  explicit XapianIndex(const std::filesystem::path& folder)
      : folder_(folder), readers_(database_path(folder)) {}

  Status start(Access access);
  [[nodiscard]] Result<bool> take_over() override;

  [[nodiscard]] model::Seq applied_seq() const override;
  [[nodiscard]] Status apply(std::span<const search::DocumentChange> changes) override;
  [[nodiscard]] Status clear() override;
  [[nodiscard]] Result<search::Found> search(const search::Query& query) const override;

 private:
  Status start_writing();

  const std::filesystem::path folder_;
  search::CorpusCounts counts_;
  mutable ReaderPool readers_;
  std::unique_ptr<IndexWriter> kept_writer_;
  std::atomic<IndexWriter*> writer_ = nullptr;  // none when read only
  mutable std::atomic<bool> is_damaged_ = false;
};

std::unexpected<Error> read_only() {
  return fail(ErrorKind::conflict, "index_read_only",
              {"Sökindexet är öppnat för läsning och kan inte ändras härifrån. Låt servern göra ändringen.",
               "The search index is open for reading and can't be changed from here. Let the server make the "
               "change."});
}

Status XapianIndex::start_writing() {
  kept_writer_ = TRY(IndexWriter::open(folder_, counts_, readers_.commit_gate()));
  writer_ = kept_writer_.get();
  return {};
}

Result<bool> XapianIndex::take_over() {
  if (writer_) return true;
  const auto started = start_writing();
  if (!started && started.error().code == "index_locked") return false;
  TRY(started);
  readers_.discard();
  return true;
}

Status XapianIndex::start(Access access) {
  if (access == Access::write) return start_writing();
  try {
    return readers_.with_reader([&](const Xapian::Database& database) -> Status {
      const std::string format = database.get_metadata(std::string(k_format_key));
      // The writer makes the database first and writes its format then.
      if (format.empty()) return explain(Xapian::DatabaseNotFoundError("the index is being made"));
      if (format != k_format) return explain(Xapian::DatabaseVersionError("the index is of another format"));
      // Counts that are a little old rank a little differently, which nobody can tell.
      if (load_counts(counts_path(folder_), counts_) < 0) recount(database, counts_);
      return {};
    });
  } catch (const Xapian::Error& error) {
    return explain(error);
  }
}

model::Seq XapianIndex::applied_seq() const {
  if (const IndexWriter* writer = writer_) return writer->applied_seq();
  try {
    readers_.refresh();
    return readers_.with_reader(read_applied_seq);
  } catch (const Xapian::Error&) {
    return 0;  // an index that can't be read holds nothing
  }
}

Status XapianIndex::apply(std::span<const search::DocumentChange> changes) {
  if (!writer_) return read_only();
  if (is_damaged_.exchange(false)) {
    TRY(clear());
    return explain(Xapian::DatabaseCorruptError("a search met damage"));
  }
  const Status applied = kept_writer_->apply(changes);
  if (applied)
    readers_.refresh();
  else
    readers_.discard();
  return applied;
}

Status XapianIndex::clear() {
  if (!writer_) return read_only();
  const Status cleared = kept_writer_->clear();
  readers_.discard();
  return cleared;
}

Result<search::Found> XapianIndex::search(const search::Query& query) const {
  if (query.reach.spaces.empty() || query.hits_max == 0) return search::Found{};
  try {
    if (!writer_) readers_.refresh();
    return readers_.with_reader(
        [&](const Xapian::Database& database) { return search_database(database, query, counts_); });
  } catch (const Xapian::Error& error) {
    if (is_damage(error))
      is_damaged_ = true;  // the next apply() empties the index, so that it is built again
    return explain(error);
  }
}

}  // namespace

Result<std::unique_ptr<SharedIndex>> open_index(const std::filesystem::path& folder, Access access) {
  auto index = std::make_unique<XapianIndex>(folder);
  TRY(index->start(access));
  return index;
}

}  // namespace svea::search_xapian
