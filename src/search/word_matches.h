// What one word of a passage says about a query: the same word, its stem, a part of it.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "search/corpus_counts.h"
#include "search/query_terms.h"
#include "search/synonym_runs.h"
#include "search/tokens.h"

namespace svea::search {

// How much of a query term's n-grams a word holds: 1 for the same stem.
struct Similarity {
  std::uint16_t term = 0;
  float value = 0;
};

struct WordMatch {
  bool says_nothing = true;
  bool is_same_form = false;          // not only the stem is the same
  int stem_term = -1;                 // the query term with the same stem
  std::vector<Similarity> similar;    // terms that share enough with it
  std::vector<std::uint16_t> ngrams;  // of the query that the word holds, as WordMatches numbers them
  std::vector<std::uint16_t> query_positions;  // in QueryTerms::sequence
  std::vector<SynonymWord> synonym_words;      // of QueryTerms::synonyms
};

// Remembers every word it was asked for: text repeats its words, so most answers are one look-up. For one
// thread.
class WordMatches {
 public:
  // `query` outlives it.
  WordMatches(const QueryTerms& query, const CorpusCounts& counts);

  // Valid until the next call.
  [[nodiscard]] const WordMatch& match(const Token& token);

  [[nodiscard]] std::size_t ngram_count() const { return ngrams_.size(); }
  // The weight of the query's n-gram with this number.
  [[nodiscard]] float ngram_idf(std::size_t number) const { return ngrams_[number].idf; }
  // Of a query term; valid as long as this.
  [[nodiscard]] std::span<const std::uint16_t> ngrams_of(std::size_t term) const {
    return ngrams_of_terms_[term];
  }

 private:
  static constexpr std::size_t k_filter_bits = 4096;

  struct Ngram {
    std::uint32_t hash = 0;
    float idf = 0;
    std::vector<std::uint16_t> terms;  // that hold it
  };
  struct Slot {
    std::uint64_t word_hash = 0;
    std::uint32_t match = 0;  // index into matches_ + 1; 0 for a free slot
  };

  [[nodiscard]] WordMatch make_match(const Token& token);
  void compare_stem(std::string_view stem, WordMatch& found) const;
  [[nodiscard]] int find_ngram(std::uint32_t hash) const;
  void grow();

  const QueryTerms& query_;
  std::vector<Ngram> ngrams_;  // sorted by hash
  std::vector<std::vector<std::uint16_t>> ngrams_of_terms_;
  // By low bits: these spare most searches and comparisons.
  std::bitset<k_filter_bits> may_be_ngram_;
  std::bitset<k_filter_bits> may_be_asked_;
  std::vector<WordMatch> matches_;  // the first says nothing
  std::vector<Slot> slots_;         // open addressing by word; two words of one 64-bit hash count as one
  std::size_t used_slots_ = 0;
  std::vector<std::uint16_t> shared_;  // kept to spare allocations
};

}  // namespace svea::search
