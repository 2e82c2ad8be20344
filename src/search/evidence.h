// What speaks for a passage as the answer to a query, each kind as a number, mostly from 0 to 1.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/corpus_counts.h"
#include "search/query_terms.h"
#include "search/tokens.h"

namespace svea::search {

enum class Evidence : std::size_t {
  stem_bm25,
  four_gram_bm25,
  five_gram_bm25,
  exact_coverage,
  stem_coverage,
  soft_coverage,
  rarest_term,
  context_coverage,
  sentence_coverage,
  window_coverage,
  sentence_and_context,
  pair_proximity,
  longest_run,
  amount,
  length,
  count_,
};
inline constexpr std::size_t k_evidence_count = static_cast<std::size_t>(Evidence::count_);
using EvidenceValues = std::array<double, k_evidence_count>;

// Reads the evidence for one query in one passage after the other. Remembers the words it has met, so that it
// is quicker than new ones; not for two threads at once.
class EvidenceReader {
 public:
  EvidenceReader(const QueryTerms& query, const CorpusCounts& counts);
  [[nodiscard]] EvidenceValues read(const PassageTokens& passage);

 private:
  struct SoftMatch {
    std::uint16_t term = 0;
    float similarity = 0;
  };
  // What one word of a passage says about the query.
  struct WordMatch {
    int exact_term = -1;
    int stem_term = -1;
    bool is_number = false;
    std::vector<SoftMatch> soft;
    std::vector<std::uint16_t> four_grams;
    std::vector<std::uint16_t> five_grams;
    std::vector<std::uint16_t> query_positions;
  };
  struct Grams {
    std::unordered_map<std::uint32_t, std::uint16_t> index;
    std::vector<float> idf;
    double idf_sum = 0;
  };
  struct Hasher {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  const WordMatch& match(std::string_view word, std::string_view stem);
  WordMatch make_match(std::string_view word, std::string_view stem) const;
  void add_grams(Grams& grams, TermKind kind, const std::vector<std::uint32_t>& hashes,
                 const CorpusCounts& counts);

  const QueryTerms& query_;
  Grams four_grams_;
  Grams five_grams_;
  double mean_token_bytes_ = 1;
  std::unordered_map<std::string, WordMatch, Hasher, std::equal_to<>> matches_;
};

}  // namespace svea::search
