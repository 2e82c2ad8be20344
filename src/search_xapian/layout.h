// Where things lie in the index's folder and in its database.
#pragma once

#include <xapian.h>

#include <charconv>
#include <filesystem>
#include <string>
#include <string_view>

#include "model/ids.h"

namespace svea::search_xapian {

// Of the terms, the words, the stored passages and the counts together. An index of another format is built
// again.
inline constexpr std::string_view k_format = "5";
inline constexpr std::string_view k_format_key = "format";
inline constexpr std::string_view k_applied_seq_key = "applied_seq";

[[nodiscard]] inline std::string database_path(const std::filesystem::path& folder) {
  return (folder / "xapian").string();
}
[[nodiscard]] inline std::filesystem::path counts_path(const std::filesystem::path& folder) {
  return folder / "counts";
}

[[nodiscard]] inline model::Seq read_applied_seq(const Xapian::Database& database) {
  const std::string text = database.get_metadata(std::string(k_applied_seq_key));
  model::Seq seq = 0;
  std::from_chars(text.data(), text.data() + text.size(), seq);
  return seq;
}

// Xapian compresses a document's data, which costs more than the rest of a search; its metadata it leaves as
// it is. So a passage is stored as the metadata of its document's number, high byte first: candidates in
// order lie in order. Ranking reads one part of each candidate, and the other part makes the few hits.
enum class StoredPart : char { ranked = 'r', shown = 's' };
[[nodiscard]] inline std::string passage_key(Xapian::docid id, StoredPart part) {
  return {static_cast<char>(part), static_cast<char>(id >> 24), static_cast<char>(id >> 16),
          static_cast<char>(id >> 8), static_cast<char>(id)};
}

}  // namespace svea::search_xapian
