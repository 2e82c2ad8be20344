// How a sentence is worded, and how much that sounds like an order to a language model rather than like what
// people are told.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "orders/spoken_words.h"

namespace svea::orders {

struct WordingHash : std::hash<std::string_view> {
  using is_transparent = void;
};
// By feature; that of "" is every sentence's.
using WordingWeights = std::unordered_map<std::string, double, WordingHash, std::equal_to<>>;

// What the words [from, to) have: stems, such as "svar", and where they begin a clause; pairs and those a
// word apart; what the lexicon knows of them. Each once, in order.
[[nodiscard]] std::vector<std::string> wording_features(const SpokenWords& spoken, std::size_t from,
                                                        std::size_t to);

// What each feature counts where there are so many: long sentences don't outweigh short ones.
[[nodiscard]] double wording_unit(std::size_t features);

// How far the words lie on the side of orders; 0 is the border that was learnt.
[[nodiscard]] double wording_weight(const WordingWeights& weights, const SpokenWords& spoken,
                                    std::size_t from, std::size_t to);

// The weights of wording_weights.tsv. Immutable, safe to read from any thread.
[[nodiscard]] const WordingWeights& built_in_wording_weights();

}  // namespace svea::orders
