#include "search/synonym_runs.h"

#include <algorithm>

namespace svea::search {

std::span<const std::uint16_t> SynonymRuns::after(std::span<const SynonymWord> words) {
  ended_.clear();
  if (!is_inside_ && words.empty()) return {};
  const std::vector<std::size_t> before = words_;
  std::ranges::fill(words_, 0u);
  is_inside_ = false;
  for (const auto& [synonym, position] : words) {
    if (position != 0 && before[synonym] != position) continue;
    if (position + 1u == lengths_[synonym]) {
      ended_.push_back(synonym);
    } else {
      words_[synonym] = std::max<std::size_t>(words_[synonym], position + 1u);
      is_inside_ = true;
    }
  }
  return ended_;
}

}  // namespace svea::search
