#include "search_vectors/inverted_lists.h"

#include <algorithm>
#include <cmath>

namespace svea::search_vectors {
namespace {

// So many times the root of the rows in question are looked at: with lists as long as the root, so many of
// them. Measured on a million rows (docs/benchmarks.md): a recall of 0.99 and more.
constexpr double k_rows_per_root = 64;

struct List {
  float nearness = 0;
  std::uint32_t number = 0;
};

std::vector<List> heap_of(const std::vector<float>& nearness) {
  std::vector<List> heap;
  for (std::uint32_t i = 0; i < nearness.size(); ++i) heap.push_back({nearness[i], i});
  std::ranges::make_heap(heap, {}, &List::nearness);
  return heap;
}

}  // namespace

std::vector<std::uint32_t> InvertedLists::lists_of(const RowFiles& files, Run run) const {
  std::vector<std::uint32_t> lists;
  for (std::size_t row = run.first; row < run.end; ++row)
    lists.push_back(centroids_.nearest(signed_bytes({files.coarse(row), files.width()})));
  return lists;
}

void InvertedLists::add(std::span<const std::uint32_t> lists) {
  for (const std::uint32_t list : lists) lists_[list].push_back(static_cast<std::uint32_t>(rows_++));
}

void InvertedLists::look_at_nearest(Scan& scan, std::span<const Run> runs) const {
  std::vector<bool> is_in_runs(rows_);
  std::size_t rows_in_runs = 0;
  for (const Run& run : runs) {
    const Run listed{std::min(run.first, rows_), std::min(run.end, rows_)};
    std::fill(is_in_runs.begin() + static_cast<std::ptrdiff_t>(listed.first),
              is_in_runs.begin() + static_cast<std::ptrdiff_t>(listed.end), true);
    rows_in_runs += listed.end - listed.first;
    scan.look_at({std::max(run.first, rows_), run.end});
  }
  const auto enough =
      static_cast<std::size_t>(k_rows_per_root * std::sqrt(static_cast<double>(rows_in_runs)));
  std::size_t looked_at = 0;
  std::vector<List> heap = heap_of(centroids_.nearness(scan.asked()));
  while (looked_at < enough && !heap.empty()) {
    for (const std::uint32_t row : lists_[heap.front().number]) {
      if (!is_in_runs[row]) continue;
      scan.look_at(row);
      ++looked_at;
    }
    std::ranges::pop_heap(heap, {}, &List::nearness);
    heap.pop_back();
  }
}

}  // namespace svea::search_vectors
