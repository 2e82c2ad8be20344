#include "search/word_order.h"

#include <algorithm>
#include <ranges>

namespace svea::search {
namespace {

// So many words more between two than in the query, and they are half as near.
constexpr float k_half_as_near = 2;

}  // namespace

WordOrder::WordOrder(std::span<const QueryWord> words)
    : words_(words), seen_(words.size()), nearest_(words.size() * words.size()) {}

void WordOrder::place(std::span<const std::uint16_t> query_positions) {
  // Backwards, so that a word that the query repeats doesn't follow itself.
  for (const std::size_t here : query_positions | std::views::reverse) {
    const bool follows = here > 0 && seen_[here - 1].at > 0 && seen_[here - 1].at == place_ - 1;
    seen_[here] = {place_, follows ? seen_[here - 1].run + 1 : 1};
    longest_run_ = std::max(longest_run_, seen_[here].run);
    for (std::size_t other = 0; other < words_.size(); ++other) {
      if (seen_[other].at == 0 || seen_[other].at == place_) continue;
      const auto [first, after] = std::minmax(here, other);
      const int more = place_ - seen_[other].at - static_cast<int>(after - first);
      float& nearest = nearest_[first * words_.size() + after];
      nearest = std::max(nearest, 1 / (1 + static_cast<float>(std::max(more, 0)) / k_half_as_near));
    }
  }
}

void WordOrder::end_sentence() {
  std::ranges::fill(seen_, Seen{});
  place_ = 0;
}

double WordOrder::nearness() const {
  double near = 0;
  double all = 0;
  for (std::size_t first = 0; first < words_.size(); ++first)
    for (std::size_t after = first + 1; after < words_.size(); ++after) {
      const double weight = std::min(words_[first].idf, words_[after].idf);
      near += weight * nearest_[first * words_.size() + after];
      all += weight;
    }
  return all > 0 ? near / all : 0;
}

double WordOrder::longest_run() const {
  return words_.empty() ? 0 : static_cast<double>(longest_run_) / static_cast<double>(words_.size());
}

}  // namespace svea::search
