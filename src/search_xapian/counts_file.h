// The counts of the corpus on disk, so that a start need not count again.
#pragma once

#include <xapian.h>

#include <filesystem>

#include "model/ids.h"
#include "search/corpus_counts.h"

namespace svea::search_xapian {

// Replaces the file. It may be lost or old without harm, so a failure is only logged.
void save_counts(const std::filesystem::path& file, model::Seq applied_seq,
                 const search::CorpusCounts& counts);

// The seq that the file was saved at; -1 and empty counts when there is no whole file.
[[nodiscard]] model::Seq load_counts(const std::filesystem::path& file, search::CorpusCounts& counts);

// Counts every passage of the database again: some 30,000 a second. Throws Xapian::Error.
void recount(const Xapian::Database& database, search::CorpusCounts& counts);

}  // namespace svea::search_xapian
