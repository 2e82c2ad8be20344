// The sentences of the retrieved passages: what Grund may quote.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/search_index.h"
#include "text/words.h"

namespace svea::answer {

enum class SentenceRole {
  prose,
  question,    // ends with a question mark: what follows answers it
  heading,     // a short line without an end mark that others stand under
  list_intro,  // "Du ska ha:"; says nothing without its items
  list_item,
  table_row,  // cells separated by tabs
};

inline constexpr std::size_t k_no_heading = static_cast<std::size_t>(-1);

struct PassageSentence {
  std::size_t hit = 0;  // its passage, as an index into the hits
  text::Span span;      // bytes of the passage's text
  SentenceRole role = SentenceRole::prose;
  std::size_t heading =
      k_no_heading;  // nearest heading (or question) above it in the passage: an index into all sentences
  std::vector<std::string> words;  // folded
};

// In the order of the hits, then of the text.
[[nodiscard]] std::vector<PassageSentence> passage_sentences(std::span<const search::Hit> hits);

[[nodiscard]] std::string_view written(const PassageSentence& sentence, std::span<const search::Hit> hits);

}  // namespace svea::answer
