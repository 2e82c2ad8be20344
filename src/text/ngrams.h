// Character n-grams of words, hashed: the sub-word evidence that Swedish compounds and endings need.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace svea::text {

// FNV-1a, 32 bits. Kept in index files, so it never changes.
[[nodiscard]] std::uint32_t stable_hash(std::string_view bytes);

inline constexpr int k_ngram_letters_max = 8;

// Calls visit(hash) for every n-gram (n code points, at most k_ngram_letters_max) of `folded_word`, whose
// beginning and end count as a character each: "skola" gives, for n = 5, "<skol", "skola" and "kola>". A word
// with fewer characters gives itself once. The hash rolls from one to the next (Rabin and Karp, 1987) and is
// kept in index files, so it never changes. Defined here: searching reads more n-grams than anything else.
template <typename Visit>
void each_ngram(std::string_view folded_word, int n, Visit visit) {
  constexpr std::uint32_t k_base = 16777619u;
  std::array<std::uint32_t, k_ngram_letters_max> letters{};
  std::uint32_t leaving_weight = 1;
  for (int i = 1; i < n; ++i) leaving_weight *= k_base;
  std::uint32_t rolling = 0;
  int place = 0;  // of the letter that leaves next
  int count = 0;
  const auto hash = [&] {
    const std::uint32_t mixed = (rolling ^ (rolling >> 16)) * 0x7FEB352Du;
    return mixed ^ (mixed >> 15);
  };
  const auto take = [&](std::uint32_t letter) {
    std::uint32_t& leaving = letters[static_cast<std::size_t>(place)];
    rolling = (rolling - leaving * leaving_weight) * k_base + letter;
    leaving = letter;
    place = place + 1 < n ? place + 1 : 0;
    if (++count >= n) visit(hash());
  };
  take('<');
  for (std::size_t at = 0; at < folded_word.size();) {
    // A letter is its bytes: the first and those that continue it.
    std::uint32_t letter = static_cast<unsigned char>(folded_word[at++]);
    while (at < folded_word.size() && (static_cast<unsigned char>(folded_word[at]) & 0xC0) == 0x80)
      letter = (letter << 8) | static_cast<unsigned char>(folded_word[at++]);
    take(letter);
  }
  take('>');
  if (count < n) visit(hash());
}

// Appends what each_ngram() visits.
void append_ngrams(std::string_view folded_word, int n, std::vector<std::uint32_t>& out);

}  // namespace svea::text
