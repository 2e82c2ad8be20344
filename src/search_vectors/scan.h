// The rows nearest to a vector, by looking at every one.
#pragma once

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

// One search. All of its rows are looked at in bytes; the best are then put in order by the finer numbers.
class Scan {
 public:
  // For the `count` nearest to `vector`. Everything handed over outlives it.
  Scan(const RowFiles& rows, std::span<const float> vector, std::size_t count, DotProducts dot_products);

  void look_at(Run run);
  // Nearest first, at most `count`; equal ones by row.
  [[nodiscard]] std::vector<NearRow> finish();

 private:
  struct Rough {
    float score = 0;
    std::uint32_t row = 0;
  };

  void keep(Rough rough);

  const RowFiles& rows_;
  const std::size_t count_;
  const DotProducts dot_products_;
  std::vector<float> asked_;
  std::vector<std::int8_t> asked_coarse_;
  std::vector<Rough> best_;  // a heap, the worst on top; at most rough_max_
  const std::size_t rough_max_;
  float score_min_;  // of what may still be among the best
};

}  // namespace svea::search_vectors
