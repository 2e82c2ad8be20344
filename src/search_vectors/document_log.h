// The log of documents: which rows are whose, and up to which change. A row that no entry names does not
// exist.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/unique_fd.h"
#include "model/ids.h"
#include "search_vectors/row_file.h"

namespace svea::search_vectors {

// One document as one change left it. The last entry of a document counts.
struct LogEntry {
  model::Seq seq = 0;
  model::DocumentId document;  // none: the entry only says how far the index has come
  model::SpaceId space;
  std::uint64_t first_row = 0;
  std::uint64_t rows = 0;  // 0: gone
  std::string type{};
  std::string date{};
  std::string language{};
};

// What all rows have in common.
struct LogHead {
  std::string model;
  std::size_t dimension = 0;
};

// Each entry carries its own checksum: what a crash left half written at the end is cut off when it is
// opened. By one thread at a time.
class DocumentLog {
 public:
  // A log that is there; nothing when there is none, or one whose beginning can't be read.
  [[nodiscard]] static Result<std::optional<DocumentLog>> open(const std::filesystem::path& path,
                                                               Access access);
  // A new one in the place of any other.
  [[nodiscard]] static Result<DocumentLog> create(const std::filesystem::path& path, LogHead head);

  [[nodiscard]] const LogHead& head() const { return head_; }
  // The entries that were there at opening; empty after.
  [[nodiscard]] std::vector<LogEntry> take_entries() { return std::move(entries_); }

  // Each is there after a loss of power, too, when it returns. Errors: storage_full, internal.
  [[nodiscard]] Status append(const std::vector<LogEntry>& entries);

 private:
  [[nodiscard]] Status write(std::string_view bytes);

  UniqueFd file_;
  LogHead head_;
  std::uint64_t end_bytes_ = 0;
  std::vector<LogEntry> entries_;
};

}  // namespace svea::search_vectors
