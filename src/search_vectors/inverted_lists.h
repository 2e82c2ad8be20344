// Rows by the centroid that they are nearest to: where a search looks when there are too many to look at all.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search_vectors/centroids.h"
#include "search_vectors/document_table.h"
#include "search_vectors/scan.h"

namespace svea::search_vectors {

// Many threads may read while none changes it.
class InvertedLists {
 public:
  // None is in a list yet. `rows_trained`: how many there were when the centroids were found.
  InvertedLists(Centroids centroids, std::uint64_t rows_trained)
      : centroids_(std::move(centroids)), rows_trained_(rows_trained), lists_(centroids_.size()) {}

  [[nodiscard]] const Centroids& centroids() const { return centroids_; }
  [[nodiscard]] std::uint64_t rows_trained() const { return rows_trained_; }
  // The rows before this one are in a list.
  [[nodiscard]] std::size_t rows() const { return rows_; }

  // The list of each row of the run.
  [[nodiscard]] std::vector<std::uint32_t> lists_of(const RowFiles& files, Run run) const;
  // The rows that follow those which are here are in these lists.
  void add(std::span<const std::uint32_t> lists);

  // Looks at those of the runs' rows that are in the lists nearest to what the scan asks for, and at all that
  // are in no list yet. Where few of a list's rows are in the runs, more lists are looked through.
  void look_at_nearest(Scan& scan, std::span<const Run> runs) const;

 private:
  Centroids centroids_;
  std::uint64_t rows_trained_;
  std::vector<std::vector<std::uint32_t>> lists_;  // by centroid; rows in order
  std::size_t rows_ = 0;
};

}  // namespace svea::search_vectors
