// A passage as the index keeps it: everything that ranking and a hit need, so that a search reads nothing
// else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "search/evidence.h"
#include "search/passage_tokens.h"
#include "search/search_index.h"

namespace svea::search_xapian {

// Bytes of this machine's order. The layout belongs to k_format of xapian_index.cpp: change both together.
[[nodiscard]] std::string encode(const search::DocumentChange& change, const model::Passage& passage,
                                 const search::IndexedPassage& indexed);

// What ranking reads; views into the bytes. Nothing when they are damaged.
struct RankedPart {
  search::PassageTokens tokens;
  search::Validity validity;
  model::SpaceId space;
};
[[nodiscard]] std::optional<RankedPart> decode_ranked_part(std::string_view bytes);

// The hit without its score. Nothing when the bytes are damaged.
[[nodiscard]] std::optional<search::Hit> decode_hit(std::string_view bytes);

}  // namespace svea::search_xapian
