#include "search/synonym_runs.h"

#include <algorithm>

namespace svea::search {

std::span<const std::uint16_t> SynonymRuns::after(const WordMatch& match) {
  ended_.clear();
  if (!is_inside_ && match.synonym_words.empty()) return {};
  const std::vector<std::size_t> before = words_;
  std::ranges::fill(words_, 0u);
  is_inside_ = false;
  for (const auto& [synonym, position] : match.synonym_words) {
    if (position != 0 && before[synonym] != position) continue;
    const Synonym& whole = synonyms_[synonym];
    if (position + 1u == whole.stems.size()) {
      ended_.insert(ended_.end(), whole.terms.begin(), whole.terms.end());
    } else {
      words_[synonym] = std::max<std::size_t>(words_[synonym], position + 1u);
      is_inside_ = true;
    }
  }
  return ended_;
}

}  // namespace svea::search
