#include "search_xapian/counts_file.h"

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "base/log.h"
#include "search_xapian/layout.h"
#include "search_xapian/stored_passage.h"

namespace svea::search_xapian {

void save_counts(const std::filesystem::path& file, model::Seq applied_seq,
                 const search::CorpusCounts& counts) {
  const std::filesystem::path whole = file.string() + ".new";
  {
    std::ofstream out(whole, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(&applied_seq), sizeof applied_seq);
    const std::string bytes = counts.save();
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
      log(LogLevel::warning, "index_counts_not_saved", {{"file", whole.string()}});
      return;
    }
  }
  std::error_code error;
  std::filesystem::rename(whole, file, error);
  if (error) log(LogLevel::warning, "index_counts_not_saved", {{"detail", error.message()}});
}

model::Seq load_counts(const std::filesystem::path& file, search::CorpusCounts& counts) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  model::Seq seq = -1;
  if (bytes.size() <= sizeof seq || !counts.load(std::string_view(bytes).substr(sizeof seq))) {
    counts.clear();
    return -1;
  }
  std::memcpy(&seq, bytes.data(), sizeof seq);
  return seq;
}

void recount(const Xapian::Database& database, search::CorpusCounts& counts) {
  counts.clear();
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    const std::string stored = database.get_metadata(passage_key(*id, StoredPart::ranked));
    const auto part = decode_ranked(stored);
    if (!part) throw Xapian::DatabaseCorruptError("a stored passage can't be read");
    counts.add(search::count_passage(part->tokens));
  }
}

}  // namespace svea::search_xapian
