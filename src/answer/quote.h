// A quote: neighbouring sentences of one passage, given as they stand.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "answer/rank_sentences.h"
#include "answer/sentence.h"

namespace svea::answer {

// An answer is read in a few breaths; on the questions of SweQUAD-MC sixty words of quotes hold nine answers
// of ten.
inline constexpr std::size_t k_quote_words_max = 60;

struct Quote {
  std::size_t first = 0;  // sentences [first, last], all of one passage
  std::size_t last = 0;
  double score = 0;  // of its best sentence

  friend bool operator==(const Quote&, const Quote&) = default;
};

// Takes sentences best first until the words are used up or what is left is much weaker than the best, and
// joins neighbours. An introduction to a list brings its items, an item its introduction. The same words are
// not quoted twice. `ranked` is not empty. In the order of the hits' best quote, within a passage in the
// order of its text; at least one.
[[nodiscard]] std::vector<Quote> select_quotes(std::span<const RankedSentence> ranked,
                                               std::span<const PassageSentence> sentences);

}  // namespace svea::answer
