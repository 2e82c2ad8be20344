// A passage as the index keeps it, in two parts: what ranking reads, and what makes a hit. A search reads
// nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "search/evidence.h"
#include "search/passage_tokens.h"
#include "search/search_index.h"

namespace svea::search_xapian {

// What ranking reads of a candidate; views into the bytes.
struct RankedPart {
  search::PassageTokens tokens;
  search::Validity validity;
  model::SpaceId space;
};

// Bytes of this machine's order. Their layout belongs to k_format of layout.h: change both together.
[[nodiscard]] std::string encode_ranked(const search::DocumentChange& change,
                                        const search::IndexedPassage& indexed);
[[nodiscard]] std::string encode_shown(const search::DocumentChange& change, const model::Passage& passage);

// Nothing when the bytes are damaged.
[[nodiscard]] std::optional<RankedPart> decode_ranked(std::string_view bytes);
// The hit, but for what ranking gives.
[[nodiscard]] std::optional<search::Hit> decode_shown(std::string_view bytes);

}  // namespace svea::search_xapian
