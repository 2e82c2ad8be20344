// Where texts say different things in nearly the same words.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "compare/compare.h"

namespace svea::compare {

struct Said {
  std::size_t text = 0;
  text::Span span;      // bytes
  std::string written;  // one line
};

struct Contradiction {
  Said one;
  Said other;
  std::vector<WordChange> words;  // what differs: from `one` to `other`
};

// Pairs of sentences of different texts that share most of their words and differ in a number, a date, a
// "not" or an obligation. At most `pairs_max`, in the order of the texts; each sentence once. Near-linear: a
// sentence is compared with those that share its rarer words.
[[nodiscard]] std::vector<Contradiction> contradictions(std::span<const Version> texts,
                                                        std::size_t pairs_max);

}  // namespace svea::compare
