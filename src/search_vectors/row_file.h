// A file of rows of one size that only grows, seen as memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "base/result.h"
#include "base/unique_fd.h"

namespace svea::search_vectors {

enum class Access { write, read_only };

// append() by one thread at a time; rows that were appended before a reader learnt of them may be read by any
// thread, and never move.
class RowFile {
 public:
  // The file, made when it is missing and access is write. Errors: storage_full, internal.
  [[nodiscard]] static Result<RowFile> open(const std::filesystem::path& path, std::size_t row_bytes,
                                            Access access);
  RowFile() = default;
  RowFile(RowFile&& other) noexcept;
  RowFile& operator=(RowFile&& other) noexcept;
  ~RowFile();

  // Whole rows on disk, also those that nobody refers to after a crash.
  [[nodiscard]] std::size_t rows() const { return rows_; }
  // What stands from row `count` on is written over by what comes.
  void cut(std::size_t count) { rows_ = count; }
  // Errors: storage_full, internal.
  [[nodiscard]] Status append(std::span<const std::byte> whole_rows);
  // Waits until what was appended would survive a loss of power.
  [[nodiscard]] Status sync() const;

  [[nodiscard]] const std::byte* row(std::size_t number) const { return rows_at_ + number * row_bytes_; }

 private:
  UniqueFd file_;
  std::size_t row_bytes_ = 1;
  std::size_t rows_ = 0;
  const std::byte* rows_at_ = nullptr;  // room for k_rows_max rows: only addresses, no memory
};

// 25 times the million passages that Svea is measured with; keeps the addresses of the largest rows below 1
// TB.
inline constexpr std::size_t k_rows_max = std::size_t{25} << 20;

}  // namespace svea::search_vectors
