// Follows synonyms of several words through a text.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/query_terms.h"
#include "search/word_matches.h"

namespace svea::search {

// Through one passage, word for word.
class SynonymRuns {
 public:
  // `synonyms` outlives it.
  explicit SynonymRuns(std::span<const Synonym> synonyms) : synonyms_(synonyms), words_(synonyms.size()) {}

  // The query's terms that a synonym stands for which ends with this word. Valid until the next call.
  [[nodiscard]] std::span<const std::uint16_t> after(const WordMatch& match);

 private:
  std::span<const Synonym> synonyms_;
  std::vector<std::size_t> words_;  // of each synonym, that stand before the next word
  bool is_inside_ = false;          // one of words_ is not 0
  std::vector<std::uint16_t> ended_;
};

}  // namespace svea::search
