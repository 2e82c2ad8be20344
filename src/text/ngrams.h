// Character n-grams of words, hashed: the sub-word evidence that Swedish compounds and endings need.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace svea::text {

// FNV-1a, 32 bits. Kept in index files, so it never changes.
[[nodiscard]] std::uint32_t stable_hash(std::string_view bytes);

// Appends the hash of every n-gram (n code points) of `folded_word`, whose beginning and end count as a
// character each: "skola" gives, for n = 5, "<skol", "skola" and "kola>". A word with fewer characters gives
// itself once.
void append_ngrams(std::string_view folded_word, int n, std::vector<std::uint32_t>& out);

}  // namespace svea::text
