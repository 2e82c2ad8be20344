// In how many passages each stem and n-gram occurs: what makes a rare word weigh more than a common one.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/tokens.h"

namespace svea::search {

// The length of the n-grams: with 4, short words still have some of their own; 5 ranks no better.
inline constexpr int k_ngram_letters = 4;

// The kinds of evidence that have counts of their own.
enum class TermKind : std::uint32_t { stem, ngram };

// The counted name of a stem or of an n-gram's hash (text::append_ngrams).
[[nodiscard]] std::uint32_t term_hash(TermKind kind, std::uint32_t hash);

// What a passage adds to the counts.
struct PassageCounts {
  std::vector<std::uint32_t> terms;  // every counted name, each once, sorted
  std::int64_t token_bytes = 0;
};
[[nodiscard]] PassageCounts count_passage(const PassageTokens& passage);

// Counts in a fixed 4 MiB, whatever the size of the corpus: a count-min sketch of two rows (Cormode and
// Muthukrishnan, 2005). A count is never too low while terms leave by the same count_passage() that they came
// by; beyond 65,535 it stands still. add() and remove() from one thread at a time, reads from any thread
// meanwhile.
class CorpusCounts {
 public:
  CorpusCounts();

  void add(const PassageCounts& passage);
  void remove(const PassageCounts& passage);
  void clear();

  [[nodiscard]] std::int64_t passages() const { return passages_.load(std::memory_order_relaxed); }
  // Mean over the passages; 1 for an empty corpus.
  [[nodiscard]] double mean_token_bytes() const;
  // How many passages hold the term, at least.
  [[nodiscard]] std::int64_t passages_with(std::uint32_t term) const;
  // BM25's inverse document frequency; at least 0.
  [[nodiscard]] double idf(std::uint32_t term) const;

  // Everything as bytes for a file of this machine, and back. False when the bytes are not a whole set of
  // counts.
  [[nodiscard]] std::string save() const;
  [[nodiscard]] bool load(std::string_view bytes);

 private:
  void change(const PassageCounts& passage, int by);

  std::atomic<std::int64_t> passages_ = 0;
  std::atomic<std::int64_t> token_bytes_ = 0;
  std::vector<std::atomic<std::uint16_t>> slots_;
};

}  // namespace svea::search
