// The limits of this module, each with its reason.
#pragma once

#include <cstddef>

namespace svea::improve::limits {

// A sentence of more words is a table or a list without line breaks; rules for sentences say nothing of it.
inline constexpr std::size_t k_sentence_words_max = 300;
// Unknown words of one text whose near words are looked for, some ten milliseconds each: a text with more is
// none that a dictionary can say anything of.
inline constexpr std::size_t k_unknown_words_max = 300;
// Of those, the ones that the dictionary is asked for suggestions of: a third of a second each.
inline constexpr std::size_t k_suggestions_max = 10;
// A longer word has thousands of words at one edit to look up.
inline constexpr std::size_t k_checked_word_bytes_max = 40;
// Suggestions that a person is shown to choose from.
inline constexpr std::size_t k_choices_max = 4;
// The words of an organisation's writing guide; more would be a dictionary.
inline constexpr std::size_t k_guide_words_max = 500;

}  // namespace svea::improve::limits
