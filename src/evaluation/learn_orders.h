// Learns how orders to a language model are worded (orders/wording.h), from ways to word them and what people
// are told.
#pragma once

#include <istream>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "orders/wording.h"

namespace svea::evaluation {

struct WordedSentence {
  std::string text;
  bool is_order = false;
};

// The sentences that a file of wordings (src/orders/wordings_sv_en.txt says how it is written) can make: of
// every line that can be said in several ways `of_each`, drawn by chance and the same each time. Errors:
// wordings_invalid, where a line is neither a sentence nor a way to say something, or names a way that is not
// told.
[[nodiscard]] Result<std::vector<WordedSentence>> worded_sentences(std::istream& wordings,
                                                                   std::size_t of_each);

// In whole hundredths, the smallest left out. The same each time.
[[nodiscard]] orders::WordingWeights learn_orders(std::span<const WordedSentence> sentences);

}  // namespace svea::evaluation
