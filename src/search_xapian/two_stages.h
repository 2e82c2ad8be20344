// One search of a database: candidates by their stems, then ranked by all the evidence.
#pragma once

#include <xapian.h>

#include "search/corpus_counts.h"
#include "search/search_index.h"

namespace svea::search_xapian {

// Throws Xapian::Error, DatabaseCorruptError also for a stored passage that
// can't be read.
[[nodiscard]] search::Found search_database(const Xapian::Database& database, const search::Query& query,
                                            const search::CorpusCounts& counts);

}  // namespace svea::search_xapian
