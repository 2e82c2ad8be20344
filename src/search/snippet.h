// The part of a passage that says most about a query.
#pragma once

#include <string_view>

#include "search/found.h"
#include "search/query_terms.h"
#include "search/word_matches.h"

namespace svea::search {

// At most two sentences after each other, of at most k_snippet_words_max words; what is left out at either
// end is shown by "…". The beginning of the passage where nothing matches.
[[nodiscard]] Snippet best_snippet(std::string_view passage, const QueryTerms& query, WordMatches& matches);

inline constexpr std::size_t k_snippet_words_max = 50;

}  // namespace svea::search
