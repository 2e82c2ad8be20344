// What speaks for a passage as the answer to a query, each kind as a number, mostly from 0 to 1.
#pragma once

#include <array>
#include <cstddef>

#include "search/corpus_counts.h"
#include "search/query_terms.h"
#include "search/tokens.h"
#include "search/word_matches.h"

namespace svea::search {

// "Coverage" is the part of the query's weight (idf) whose terms are there, a similar word counting in part.
enum class Evidence : std::size_t {
  stem_bm25,
  ngram_bm25,
  coverage,              // by the whole passage
  context_coverage,      // by the title, the headings and the first sentence
  sentence_coverage,     // by the best sentence
  window_coverage,       // by the best two sentences after each other
  sentence_and_context,  // by the best sentence and the context together
  pair_proximity,        // terms that follow each other in the query stand close in a sentence
  longest_run,           // words of the query in its order, stop words too, as a part of the query
  heaviest_run,          // the same by weight, at least two words
  count_,
};
inline constexpr std::size_t k_evidence_count = static_cast<std::size_t>(Evidence::count_);
using EvidenceValues = std::array<double, k_evidence_count>;

[[nodiscard]] double weighted_sum(const EvidenceValues& values, const EvidenceValues& weights);

// Reads the evidence for one query in one passage after the other. For one thread.
class EvidenceReader {
 public:
  // `query` outlives it.
  EvidenceReader(const QueryTerms& query, const CorpusCounts& counts);
  [[nodiscard]] EvidenceValues read(const PassageTokens& passage);

 private:
  const QueryTerms& query_;
  WordMatches matches_;
  double mean_token_bytes_ = 1;
};

}  // namespace svea::search
