// What speaks for a hit, in the words of the query.
#pragma once

#include <vector>

#include "search/found.h"
#include "search/query_terms.h"
#include "search/tokens.h"
#include "search/word_matches.h"

namespace svea::search {

// Each term speaks with its weight (idf), by the best way in which the passage holds it; a heading, a phrase
// and newness speak besides. The shares are of that account: the rank itself weighs finer. The strongest
// first.
[[nodiscard]] std::vector<Reason> reasons(const QueryTerms& query, const PassageTokens& passage,
                                          bool is_newest, WordMatches& matches);

}  // namespace svea::search
