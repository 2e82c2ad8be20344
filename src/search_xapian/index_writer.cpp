#include "search_xapian/index_writer.h"

#include <malloc.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/log.h"
#include "search_xapian/counts_file.h"
#include "search_xapian/errors.h"
#include "search_xapian/layout.h"
#include "search_xapian/stored_passage.h"
#include "search_xapian/terms.h"

namespace svea::search_xapian {
namespace {

// A crash costs counting again, so the 4 MiB of counts are written when that would take more than a moment.
constexpr std::int64_t k_passages_between_saves = 20'000;
// Beyond this Xapian has held so much in memory that giving it back is worth the walk through the heap.
constexpr std::size_t k_passages_worth_trimming = 1'000;

}  // namespace

IndexWriter::IndexWriter(std::filesystem::path folder, search::CorpusCounts& counts,
                         std::shared_mutex& commit_gate)
    : folder_(std::move(folder)), counts_(counts), commit_gate_(commit_gate) {}

IndexWriter::~IndexWriter() {
  if (changed_passages_ > 0 && database_) save_counts(counts_path(folder_), applied_seq_, counts_);
}

Result<std::unique_ptr<IndexWriter>> IndexWriter::open(const std::filesystem::path& folder,
                                                       search::CorpusCounts& counts,
                                                       std::shared_mutex& commit_gate) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  std::unique_ptr<IndexWriter> writer(new IndexWriter(folder, counts, commit_gate));
  TRY(writer->open_database());
  return writer;
}

Status IndexWriter::open_database() {
  try {
    try {
      database_.emplace(database_path(folder_), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
      const std::string format = database_->get_metadata(std::string(k_format_key));
      if (format != k_format) {
        if (!format.empty()) log(LogLevel::warning, "index_of_other_format", {{"format", format}});
        start_over();
      }
      load_or_recount();
    } catch (const Xapian::Error& error) {
      if (!is_damage(error)) throw;
      log(LogLevel::warning, "index_damaged", {{"detail", error.get_description()}});
      start_over();
    }
    return {};
  } catch (const Xapian::Error& error) {
    database_.reset();
    return explain(error);
  }
}

void IndexWriter::start_over() {
  database_.reset();
  std::error_code error;
  std::filesystem::remove(counts_path(folder_), error);
  std::filesystem::remove_all(database_path(folder_), error);
  database_.emplace(database_path(folder_), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  database_->set_metadata(std::string(k_format_key), std::string(k_format));
  database_->commit();
  counts_.clear();
  changed_passages_ = 0;
  applied_seq_ = 0;
}

void IndexWriter::load_or_recount() {
  applied_seq_ = read_applied_seq(*database_);
  if (load_counts(counts_path(folder_), counts_) == applied_seq_) return;
  recount(*database_, counts_);
  changed_passages_ = counts_.passages();
}

Status IndexWriter::apply(std::span<const search::DocumentChange> changes) {
  const model::Seq before = applied_seq_;
  if (!database_) TRY(open_database());
  if (applied_seq_ < before) return explain(Xapian::DatabaseCorruptError("the index had to be emptied"));
  try {
    database_->begin_transaction();
    write(changes);
    const std::lock_guard no_restarted_search(commit_gate_);
    database_->commit_transaction();
  } catch (const Xapian::Error& error) {
    // What the database holds now is uncertain to us: the next apply opens it again and counts again.
    database_.reset();
    std::error_code ignored;
    std::filesystem::remove(counts_path(folder_), ignored);
    return explain(error);
  }
  for (const search::DocumentChange& change : changes)
    applied_seq_ = std::max<model::Seq>(applied_seq_, change.seq);
  save_counts_when_due();
  return {};
}

void IndexWriter::write(std::span<const search::DocumentChange> changes) {
  std::vector<const search::DocumentChange*> unapplied;
  model::Seq seq = applied_seq_;
  std::size_t passages = 0;
  for (const search::DocumentChange& change : changes) {
    if (change.seq <= seq) continue;
    unapplied.push_back(&change);
    passages += change.passages.size();
    seq = change.seq;
  }
  PreparedChanges prepared(unapplied);
  for (auto group = prepared.next(); !group.empty(); group = prepared.next())
    for (PreparedChanges::Prepared& one : group) {
      remove_document(one.change->document);
      add_passages(one.passages);
    }
  database_->set_metadata(std::string(k_applied_seq_key), std::to_string(seq));
  changed_passages_ += static_cast<std::int64_t>(passages);
  if (passages >= k_passages_worth_trimming) malloc_trim(0);
}

void IndexWriter::remove_document(model::DocumentId document) {
  const std::string term = document_term(document);
  const std::vector<Xapian::docid> ids(database_->postlist_begin(term), database_->postlist_end(term));
  for (const Xapian::docid id : ids) {
    const std::string stored = database_->get_metadata(passage_key(id, StoredPart::ranked));
    const auto part = decode_ranked(stored);
    if (!part) throw Xapian::DatabaseCorruptError("a stored passage can't be read");
    counts_.remove(search::count_passage(part->tokens));
    database_->set_metadata(passage_key(id, StoredPart::ranked), "");
    database_->set_metadata(passage_key(id, StoredPart::shown), "");
    database_->delete_document(id);
    ++changed_passages_;
  }
}

void IndexWriter::add_passages(const std::vector<PreparedPassage>& passages) {
  for (const PreparedPassage& passage : passages) {
    const Xapian::docid id = database_->add_document(passage.terms);
    database_->set_metadata(passage_key(id, StoredPart::ranked), passage.ranked);
    database_->set_metadata(passage_key(id, StoredPart::shown), passage.shown);
    counts_.add(passage.counts);
  }
}

void IndexWriter::save_counts_when_due() {
  if (changed_passages_ < k_passages_between_saves) return;
  save_counts(counts_path(folder_), applied_seq_, counts_);
  changed_passages_ = 0;
}

Status IndexWriter::clear() {
  try {
    start_over();
    return {};
  } catch (const Xapian::Error& error) {
    database_.reset();
    return explain(error);
  }
}

}  // namespace svea::search_xapian
