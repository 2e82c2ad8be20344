#include "search_vectors/scan.h"

#include <algorithm>
#include <array>
#include <limits>

namespace svea::search_vectors {
namespace {

// A block's products stay in the nearest cache.
constexpr std::size_t k_block_rows = 128;
// Bytes put near rows a little out of order: so many more are looked at closely than are asked for.
constexpr std::size_t k_looked_at_closely_more = 30;

constexpr auto k_better = [](const auto& a, const auto& b) { return a.score > b.score; };

}  // namespace

Scan::Scan(const RowFiles& rows, std::span<const float> vector, std::size_t count, DotProducts dot_products)
    : rows_(rows),
      count_(count),
      dot_products_(dot_products),
      asked_(unit_vector(vector, rows.width())),
      rough_max_(count + k_looked_at_closely_more),
      score_min_(-std::numeric_limits<float>::infinity()) {
  for (const std::uint8_t number : quantise(vector, rows.width()).coarse)
    asked_coarse_.push_back(static_cast<std::int8_t>(number - 128));
  best_.reserve(rough_max_ + 1);
}

void Scan::keep(Rough rough) {
  best_.push_back(rough);
  std::ranges::push_heap(best_, k_better);
  if (best_.size() > rough_max_) {
    std::ranges::pop_heap(best_, k_better);
    best_.pop_back();
  }
  if (best_.size() == rough_max_) score_min_ = best_.front().score;
}

void Scan::look_at(Run run) {
  std::array<std::int32_t, k_block_rows> products;
  for (std::size_t first = run.first; first < run.end; first += k_block_rows) {
    const std::size_t count = std::min(k_block_rows, run.end - first);
    dot_products_(asked_coarse_, rows_.coarse(first), std::span(products).first(count));
    const float* scales = rows_.scale(first);
    for (std::size_t i = 0; i < count; ++i) {
      const float score = scales[i] * static_cast<float>(products[i]);
      if (score > score_min_ && scales[i] > 0) keep({score, static_cast<std::uint32_t>(first + i)});
    }
  }
}

std::vector<NearRow> Scan::finish() {
  std::vector<NearRow> near;
  for (const Rough& rough : best_)
    near.push_back({rough.row, fine_product(asked_, rows_.fine(rough.row), *rows_.scale(rough.row))});
  std::ranges::sort(near, [](const NearRow& a, const NearRow& b) {
    return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
  });
  if (near.size() > count_) near.resize(count_);
  return near;
}

}  // namespace svea::search_vectors
