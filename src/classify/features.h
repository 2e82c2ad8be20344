// What a text is to a classifier: how often which stems, and which parts of words, stand in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/words.h"

namespace svea::classify {

// The features of one word: its stem, and its n-grams, which compounds share. Hashes are kept in saved
// classifiers, so they never change.
struct WordFeatures {
  std::uint32_t stem = 0;
  std::vector<std::uint32_t> ngrams;
};

// None of a function word or a number.
[[nodiscard]] bool is_telling(std::string_view folded_word);
[[nodiscard]] WordFeatures features_of(std::string_view folded_word);

struct CountedWord {
  text::Span first;  // bytes; where it stands first
  std::size_t count = 0;
};

// The telling words of the beginning of a text (limits::k_text_bytes_max), folded.
[[nodiscard]] std::unordered_map<std::string, CountedWord> telling_words(std::string_view utf8);

}  // namespace svea::classify
