// The limits of this module, each with its reason.
#pragma once

#include <cstddef>

namespace svea::plain {

// A sentence of more words is a table or a list without line breaks; rules for sentences say nothing of it.
inline constexpr std::size_t k_sentence_words_max = 300;

// The function words of fewer words say too little of which language they are in.
inline constexpr std::size_t k_language_words_min = 15;

// A text of fewer words is read without headings.
inline constexpr std::size_t k_headed_text_words_min = 250;

// A section of fewer words needs no heading of its own.
inline constexpr std::size_t k_section_words_min = 80;

}  // namespace svea::plain
