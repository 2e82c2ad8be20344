// What a passage becomes before it is written: the work that needs no database, and so can be done on another
// thread.
#pragma once

#include <xapian.h>

#include <future>
#include <span>
#include <string>
#include <vector>

#include "search/corpus_counts.h"
#include "search/search_index.h"

namespace svea::search_xapian {

struct PreparedPassage {
  Xapian::Document terms;
  std::string ranked;
  std::string shown;
  search::PassageCounts counts;
};

// The passages of one change, in their order.
[[nodiscard]] std::vector<PreparedPassage> prepare(const search::DocumentChange& change);

// Prepares one group of changes ahead of the one that is being written. For one thread, which is the only one
// to see what it gives.
class PreparedChanges {
 public:
  struct Prepared {
    const search::DocumentChange* change = nullptr;
    std::vector<PreparedPassage> passages;
  };

  // `changes` outlive it.
  explicit PreparedChanges(std::span<const search::DocumentChange* const> changes);
  // The next group in order, empty after the last. Rethrows what preparing threw.
  [[nodiscard]] std::vector<Prepared> next();

 private:
  void start();

  std::span<const search::DocumentChange* const> left_;
  std::future<std::vector<Prepared>> ahead_;
};

}  // namespace svea::search_xapian
