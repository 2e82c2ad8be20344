// What a passage is found by in Xapian, and how a query asks for it.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/reach.h"
#include "search/passage_tokens.h"
#include "search/query.h"
#include "search/query_terms.h"

namespace svea::search_xapian {

// The passage's space, in the bytes of SpaceId::value.
inline constexpr Xapian::valueno k_space_slot = 0;

// Boolean terms: every passage of a document, of a space. Stems begin with lower case or a digit, these do
// not.
[[nodiscard]] std::string document_term(model::DocumentId document);
[[nodiscard]] std::string space_term(model::SpaceId space);

// The Xapian document of a passage: its stems, those of its title and headings twice (once as their own
// kind), and the boolean terms. It holds no data: StoredPassage lies beside it.
[[nodiscard]] Xapian::Document passage_terms(const search::IndexedPassage& indexed,
                                             const search::DocumentChange& change);

// Any of the query's stems and their parts; where the index is large, any of the rarer ones.
[[nodiscard]] Xapian::Query any_word(const Xapian::Database& database, const search::QueryTerms& query);

// What a hit must be to pass the filter: all of these.
[[nodiscard]] std::vector<Xapian::Query> filters(const search::Filter& filter);

}  // namespace svea::search_xapian
