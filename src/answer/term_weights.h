// How much each term of a question is worth, and how much of that worth a text holds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace svea::answer {

// How often each term of one list of the question occurs in a text.
using TermCounts = std::vector<std::uint8_t>;

// Adds one occurrence; stops counting at 255.
void add_term(TermCounts& counts, std::size_t term);

// Terms of either text.
[[nodiscard]] TermCounts united(TermCounts first, const TermCounts& second);

// Inverse document frequency of each term among the sentences that came back. A term that none of them holds
// weighs the most: that is how an answer that lacks the question's subject shows.
class TermWeights {
 public:
  TermWeights(std::span<const TermCounts> texts, std::size_t terms);

  // The share of the question's weight that stands in the text, 0–1.
  [[nodiscard]] double coverage(const TermCounts& counts) const;
  // Okapi BM25 (k1 = 1.2, b = 0.75) of a text whose length is `relative_length` times the mean.
  [[nodiscard]] double bm25(const TermCounts& counts, double relative_length) const;

 private:
  std::vector<double> weights_;
  double sum_ = 0;
};

}  // namespace svea::answer
