#include "search_vectors/scan.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace svea::search_vectors {
namespace {

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
  asked_coarse_ = signed_bytes(quantise(vector, rows.width()).coarse);
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
  if (block_rows_ == 0)
    for (; run.first + k_block_rows <= run.end; run.first += k_block_rows) look_at_whole_block(run.first);
  while (run.first < run.end) {
    const std::size_t count = std::min(k_block_rows - block_rows_, run.end - run.first);
    std::iota(block_.begin() + block_rows_, block_.begin() + block_rows_ + count,
              static_cast<std::uint32_t>(run.first));
    block_rows_ += count;
    run.first += count;
    if (block_rows_ == k_block_rows) look_at_block();
  }
}

// Of rows that follow each other: nothing is looked up row by row.
void Scan::look_at_whole_block(std::size_t first) {
  std::array<const std::uint8_t*, k_block_rows> starts;
  std::array<std::int32_t, k_block_rows> products;
  const std::uint8_t* start = rows_.coarse(first);
  for (std::size_t i = 0; i < k_block_rows; ++i, start += rows_.width()) starts[i] = start;
  dot_products_(asked_coarse_, starts, products);
  const float* scales = rows_.scale(first);
  for (std::size_t i = 0; i < k_block_rows; ++i) {
    const float score = scales[i] * static_cast<float>(products[i]);
    if (score > score_min_ && scales[i] > 0) keep({score, static_cast<std::uint32_t>(first + i)});
  }
}

void Scan::look_at_block() {
  std::array<const std::uint8_t*, k_block_rows> starts;
  std::array<std::int32_t, k_block_rows> products;
  for (std::size_t i = 0; i < block_rows_; ++i) starts[i] = rows_.coarse(block_[i]);
  dot_products_(asked_coarse_, std::span(starts).first(block_rows_), std::span(products).first(block_rows_));
  for (std::size_t i = 0; i < block_rows_; ++i) {
    const float scale = *rows_.scale(block_[i]);
    const float score = scale * static_cast<float>(products[i]);
    if (score > score_min_ && scale > 0) keep({score, block_[i]});
  }
  block_rows_ = 0;
}

std::vector<NearRow> Scan::finish() {
  look_at_block();
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
