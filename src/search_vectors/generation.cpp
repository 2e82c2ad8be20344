#include "search_vectors/generation.h"

#include <algorithm>

namespace svea::search_vectors {
namespace {

std::filesystem::path log_path(const std::filesystem::path& folder) { return folder / "documents"; }

}  // namespace

Result<std::unique_ptr<Generation>> Generation::open(const std::filesystem::path& folder,
                                                     const std::string& model, Access access) {
  auto log = TRY(DocumentLog::open(log_path(folder), access));
  if (!log || log->head().model != model) return nullptr;
  auto rows = TRY(RowFiles::open(folder, row_width(log->head().dimension), access));
  std::vector<LogEntry> entries = log->take_entries();
  std::uint64_t rows_named = 0;
  for (const LogEntry& entry : entries) {
    // Rows are safe on disk before an entry names them, so this is damage: better anew than in part.
    if (entry.first_row != rows_named && entry.rows != 0) return nullptr;
    rows_named += entry.rows;
  }
  if (rows_named > rows.rows()) return nullptr;
  rows.cut(rows_named);
  std::unique_ptr<Generation> generation(new Generation(*std::move(log), std::move(rows)));
  generation->show(entries);
  return generation;
}

Result<std::unique_ptr<Generation>> Generation::create(const std::filesystem::path& folder,
                                                       const LogHead& head) {
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  std::filesystem::create_directories(folder, ignored);
  auto rows = TRY(RowFiles::open(folder, row_width(head.dimension), Access::write));
  auto log = TRY(DocumentLog::create(log_path(folder), head));
  return std::unique_ptr<Generation>(new Generation(std::move(log), std::move(rows)));
}

Result<LogEntry> Generation::write_rows(const search::VectorChange& change) {
  std::vector<Quantised> quantised;
  for (const auto& vector : change.vectors) quantised.push_back(quantise(vector, rows_.width()));
  const LogEntry entry{.seq = change.seq,
                       .document = change.document,
                       .space = change.space,
                       .first_row = rows_.rows(),
                       .rows = quantised.size(),
                       .type = change.type,
                       .date = change.date,
                       .language = change.language};
  TRY(rows_.append(quantised));
  return entry;
}

Result<std::vector<LogEntry>> Generation::write(const std::vector<const search::VectorChange*>& changes) {
  const std::size_t rows_before = rows_.rows();
  const auto write_all = [&]() -> Result<std::vector<LogEntry>> {
    std::vector<LogEntry> entries;
    for (const auto* change : changes) entries.push_back(TRY(write_rows(*change)));
    TRY(write_entries(entries));
    return entries;
  };
  auto written = write_all();
  if (!written) rows_.cut(rows_before);
  return written;
}

Status Generation::write_entries(const std::vector<LogEntry>& entries) {
  TRY(rows_.sync());
  return log_.append(entries);
}

void Generation::show(const std::vector<LogEntry>& entries) {
  for (const LogEntry& entry : entries) {
    documents_.put(entry);
    applied_seq_ = std::max(applied_seq_, entry.seq);
  }
}

Result<std::unique_ptr<Generation>> Generation::compact_into(const std::filesystem::path& folder) const {
  auto compacted = TRY(create(folder, head()));
  std::vector<LogEntry> entries = documents_.entries();
  for (LogEntry& entry : entries) {
    const std::uint64_t from = entry.first_row;
    entry.first_row = compacted->rows_.rows();
    TRY(compacted->rows_.append(rows_, from, entry.rows));
  }
  entries.push_back({.seq = applied_seq_, .document = {}, .space = {}});
  TRY(compacted->write_entries(entries));
  compacted->show(entries);
  return compacted;
}

}  // namespace svea::search_vectors
