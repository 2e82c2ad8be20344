// Whether words of the query stand together in a passage, and in the query's order.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/query_terms.h"

namespace svea::search {

// Through one passage, word for word; stop words count as any other.
class WordOrder {
 public:
  // `words` outlives it.
  explicit WordOrder(std::span<const QueryWord> words);

  // The next word of the passage: where it stands in the query, in ascending order; nowhere for most.
  void read(std::span<const std::uint16_t> query_positions) {
    ++place_;
    if (!query_positions.empty()) place(query_positions);
  }
  void end_sentence();

  // Of all pairs of the query's words, by weight: 1 when each stands as close in some sentence as in the
  // query, less for every word more between them, nothing for those that never share a sentence.
  [[nodiscard]] double nearness() const;
  // The most words after each other as in the query, as a part of it.
  [[nodiscard]] double longest_run() const;

 private:
  void place(std::span<const std::uint16_t> query_positions);

  struct Seen {
    int at = 0;   // its last place in this sentence, from 1; 0: not there
    int run = 0;  // words of the query that end there in its order
  };

  std::span<const QueryWord> words_;
  std::vector<Seen> seen_;      // each word of the query
  std::vector<float> nearest_;  // each pair (first × words + second), as near as it ever stood
  int place_ = 0;               // of the last word in this sentence
  int longest_run_ = 0;
};

}  // namespace svea::search
