// The rows nearest to a vector, of those that are looked at.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "search_vectors/document_table.h"
#include "search_vectors/dot_products.h"
#include "search_vectors/row_files.h"

namespace svea::search_vectors {

struct NearRow {
  std::size_t row = 0;
  double cosine = 0;
};

// One search. Its rows are looked at in bytes; the best are then put in order by the finer numbers.
class Scan {
 public:
  // For the `count` nearest to `vector`. Everything handed over outlives it.
  Scan(const RowFiles& rows, std::span<const float> vector, std::size_t count, DotProducts dot_products);

  void look_at(Run run);
  void look_at(std::uint32_t row) { look_at(Run{row, std::size_t{row} + 1}); }
  // Nearest first, at most `count`; equal ones by row.
  [[nodiscard]] std::vector<NearRow> finish();

  // The vector as DotProducts wants it.
  [[nodiscard]] std::span<const std::int8_t> asked() const { return asked_coarse_; }

 private:
  // Short runs are looked at together; a block's products stay in the nearest cache.
  static constexpr std::size_t k_block_rows = 512;

  struct Rough {
    float score = 0;
    std::uint32_t row = 0;
  };

  void look_at_block();
  void look_at_whole_block(std::size_t first);
  void keep(Rough rough);

  const RowFiles& rows_;
  const std::size_t count_;
  const DotProducts dot_products_;
  std::vector<float> asked_;
  std::vector<std::int8_t> asked_coarse_;
  std::array<std::uint32_t, k_block_rows> block_{};
  std::size_t block_rows_ = 0;
  std::vector<Rough> best_;  // a heap, the worst on top; at most rough_max_
  const std::size_t rough_max_;
  float score_min_;  // of what may still be among the best
};

}  // namespace svea::search_vectors
