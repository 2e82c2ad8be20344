// Candidates that something besides the words speaks for.
#pragma once

#include <xapian.h>

#include <unordered_map>

#include "search/query.h"

namespace svea::search_xapian {

// What speaks for each, besides its words.
using MoreCandidates = std::unordered_map<Xapian::docid, double>;

// Those of query.more that are there, within its reach and filter. Throws Xapian::Error.
[[nodiscard]] MoreCandidates more_candidates(const Xapian::Database& database, const search::Query& query);

}  // namespace svea::search_xapian
