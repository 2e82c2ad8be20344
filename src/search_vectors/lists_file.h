// The inverted lists on disk: derived from the rows, so that a loss costs only the time to make them again.
#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "search_vectors/inverted_lists.h"

namespace svea::search_vectors {

// What `path` holds for rows of `width` numbers, of which there are `rows`; nothing where there is none or
// its beginning is damaged. After what is damaged, cut off or of more rows than there are, the rest is left
// out, and cut off with write.
[[nodiscard]] std::optional<InvertedLists> read_lists(const std::filesystem::path& path, std::size_t width,
                                                      std::size_t rows, Access access);

// By one thread at a time. Does not wait for the disk: each part carries a checksum. After an error nothing
// more is written until a restart, which finds what was.
class ListsFile {
 public:
  explicit ListsFile(std::filesystem::path path) : path_(std::move(path)) {}

  // New lists, with the list of each of their rows, in the place of any other.
  void replace(const InvertedLists& lists, std::span<const std::uint32_t> list_of_rows);
  // The lists of the rows that follow.
  void append(std::span<const std::uint32_t> list_of_rows);

 private:
  std::filesystem::path path_;
  bool is_given_up_ = false;
};

}  // namespace svea::search_vectors
