// What a query asks for: its words, what each of them weighs, and their character n-grams.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/corpus_counts.h"

namespace svea::search {

struct QueryTerm {
  std::string word;           // folded
  std::string stem;           // the word itself for a stop word
  std::int64_t passages = 0;  // that hold it
  double idf = 0;
  std::vector<std::uint32_t> ngrams{};  // k_ngram_letters of text::append_ngrams
};

struct QueryWord {
  std::string stem;  // the word itself for a stop word
  double idf = 0;
};

struct QueryTerms {
  std::vector<QueryTerm> terms;     // distinct by stem, in the order of the query
  std::vector<QueryWord> sequence;  // its first words, stop words and repeated ones too
  double idf_sum = 0;               // of terms
  double sequence_idf_sum = 0;
  bool has_only_stop_words = false;  // then they are the terms
};

// Stop words are terms only where there is nothing else. Of more than limits::k_query_words_max words the
// rarest stay; beyond limits::k_question_bytes_max the text is not read.
[[nodiscard]] QueryTerms read_query(std::string_view utf8, const CorpusCounts& counts);

}  // namespace svea::search
