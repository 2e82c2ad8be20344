// One folder of vectors: their rows, the log of whose they are, and the table that the log makes.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "search_vectors/document_log.h"
#include "search_vectors/document_table.h"
#include "search_vectors/row_files.h"

namespace svea::search_vectors {

// Many threads may read while none changes it.
class Generation {
 public:
  // What is there of `model`; nothing where there is none, or of another model or format.
  [[nodiscard]] static Result<std::unique_ptr<Generation>> open(const std::filesystem::path& folder,
                                                                const std::string& model, Access access);
  // An empty one, in the place of any other.
  [[nodiscard]] static Result<std::unique_ptr<Generation>> create(const std::filesystem::path& folder,
                                                                  const LogHead& head);

  [[nodiscard]] const LogHead& head() const { return log_.head(); }
  [[nodiscard]] model::Seq applied_seq() const { return applied_seq_; }
  [[nodiscard]] const RowFiles& rows() const { return rows_; }
  [[nodiscard]] const DocumentTable& documents() const { return documents_; }

  // Writes changes, whose vectors have the head's dimension, so that they survive; the entries that show()
  // then makes count here. Errors: storage_full, internal; then nothing counts.
  [[nodiscard]] Result<std::vector<LogEntry>> write(const std::vector<const search::VectorChange*>& changes);
  void show(const std::vector<LogEntry>& entries);
  void hide(model::DocumentId document, model::Seq seq) { documents_.remove_older(document, seq); }

  // Writes what is still there into a new folder, its rows close together.
  [[nodiscard]] Result<std::unique_ptr<Generation>> compact_into(const std::filesystem::path& folder) const;

 private:
  [[nodiscard]] Result<LogEntry> write_rows(const search::VectorChange& change);
  [[nodiscard]] Status write_entries(const std::vector<LogEntry>& entries);

  Generation(DocumentLog log, RowFiles rows) : log_(std::move(log)), rows_(std::move(rows)) {}

  DocumentLog log_;
  RowFiles rows_;
  DocumentTable documents_;
  model::Seq applied_seq_ = 0;
};

}  // namespace svea::search_vectors
