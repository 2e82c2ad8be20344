// How near two spellings are to each other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace svea::search {

// A shorter word has too many neighbours to tell which one was meant.
inline constexpr std::size_t k_mended_letters_min = 4;

// So many letters may be wrong in a word of so many bytes.
[[nodiscard]] constexpr std::size_t edits_max(std::size_t word_bytes) { return word_bytes < 8 ? 1 : 2; }

// A folded word without the marks that are left out on other keyboards: å and ä as a, ö as o, é as e.
[[nodiscard]] std::string without_marks(std::string_view folded_word);

// Letters to change, leave out, put in, or exchange with the next (optimal string alignment), among
// the first 64 of each.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace svea::search
