// What speaks for a passage as the answer to a query, each kind as a number from 0 to 1.
#pragma once

#include <array>
#include <cstddef>

#include "search/corpus_counts.h"
#include "search/query_terms.h"
#include "search/tokens.h"
#include "search/word_matches.h"

namespace svea::search {

// "Coverage" is the part of the query's weight (idf) whose terms are there, a similar word counting in part.
// What is said of n-grams reaches below words: a compound's parts, other forms, misspellings.
enum class Evidence : std::size_t {
  ngram_bm25,
  coverage,          // by the whole passage
  rarest_term,       // how well the rarest term is covered
  context_coverage,  // by the title, the headings and the first sentence
  focus,             // terms by how much of the passage's text they make up
  passage_ngrams,    // NgramScopes, as the next four
  window_ngrams,
  sentence_in_context,
  sentence_under_heading,
  window_in_context,
  nearness,  // WordOrder, as the next
  longest_run,
  length,     // n / (n + 1), where n is its length relative to the mean
  sentences,  // the same of their number, relative to ten
  count_,
};
inline constexpr std::size_t k_evidence_count = static_cast<std::size_t>(Evidence::count_);
// More of it never makes a passage worse: true of all but the measures of its size. So no weight of these is
// below 0, and who holds a word never comes after who holds a similar one for that.
[[nodiscard]] constexpr bool speaks_for(std::size_t kind) {
  return kind < static_cast<std::size_t>(Evidence::length);
}
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
