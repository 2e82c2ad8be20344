// What a query asks for: its words, what each of them weighs, and their character n-grams.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/corpus_counts.h"
#include "search/query.h"
#include "search/query_text.h"
#include "search/vocabulary.h"

namespace svea::search {

struct QueryTerm {
  std::string word;           // folded
  std::string stem;           // the word itself for a stop word
  std::int64_t passages = 0;  // that hold it
  double idf = 0;
  std::vector<std::uint32_t> ngrams{};  // k_ngram_letters of text::append_ngrams
};

struct QueryWord {
  std::string word;  // folded
  std::string stem;  // the word itself for a stop word
  double idf = 0;
};

// What else may stand for some of the terms.
struct Synonym {
  std::string text;
  std::vector<std::string> stems;    // of its words; a stop word is itself
  std::vector<std::uint16_t> terms;  // that it stands for
};

// How many words each has.
[[nodiscard]] std::vector<std::size_t> lengths_of(const std::vector<Synonym>& synonyms);

// A passage that holds a synonym holds so much of its terms.
inline constexpr float k_synonym_value = 0.8f;

struct QueryTerms {
  std::vector<QueryTerm> terms;     // distinct by stem, in the order of the query
  std::vector<QueryWord> sequence;  // its first words, stop words and repeated ones too
  std::vector<Synonym> synonyms;
  QueryText text;            // of Purpose::browse
  std::string suggestion;    // the words with misspelt ones mended; "" when none is
  bool is_question = false;  // a sentence that asks, not words to look for
  double idf_sum = 0;        // of terms
  double sequence_idf_sum = 0;
  bool has_only_stop_words = false;  // then they are the terms
};

// Stop words are terms only where there is nothing else. Of more than limits::k_query_words_max words the
// rarest stay; beyond limits::k_question_bytes_max the text is not read. A word that is misspelt by all
// appearances gets the one that was meant as a synonym.
[[nodiscard]] QueryTerms read_query(std::string_view utf8, Purpose purpose, const CorpusCounts& counts,
                                    const Vocabulary& vocabulary);

}  // namespace svea::search
