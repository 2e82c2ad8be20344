// What one word of a passage has in common with the question.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "answer/question.h"
#include "search/synonym_runs.h"

namespace svea::answer {

inline constexpr int k_no_term = -1;

// Indices are into the lists of the question; k_no_term where the word is none of them.
struct WordMatch {
  bool is_content = false;             // carries meaning: not a function word
  int stem = k_no_term;                // Question::stems
  int any_stem = k_no_term;            // Question::all_stems
  int gram_count = 0;                  // n-grams of the word, shared or not
  std::vector<std::uint16_t> grams{};  // Question::grams that it holds
  // Question::other_wordings that it is a word of.
  std::vector<search::SynonymWord> other_wordings{};
};

// For one question, which must outlive it. Not thread-safe. Remembers the words it has met: passages of one
// subject repeat theirs, and stemming is the dearest part of an answer.
class WordMatcher {
 public:
  explicit WordMatcher(const Question& question);
  // The reference stays valid.
  [[nodiscard]] const WordMatch& match(const std::string& folded_word);

 private:
  [[nodiscard]] WordMatch compare(const std::string& folded_word);

  using Index = std::unordered_map<std::uint32_t, int>;
  Index stems_;
  Index all_stems_;
  Index grams_;
  std::unordered_map<std::uint32_t, std::vector<search::SynonymWord>> other_wordings_;  // by the word's stem
  std::unordered_map<std::string, WordMatch> known_;
  std::vector<std::uint32_t> hashes_;  // scratch
};

}  // namespace svea::answer
