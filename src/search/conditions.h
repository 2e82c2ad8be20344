// What a person's query demands of every hit: phrases that it holds, and what it must not hold.
#pragma once

#include <string>
#include <vector>

#include "search/query_text.h"
#include "search/tokens.h"

namespace svea::search {

class Conditions {
 public:
  explicit Conditions(const QueryText& text);

  [[nodiscard]] bool are_empty() const { return phrases_.empty() && excluded_.empty(); }
  // Phrases as they stand, in the text or above it; excluded words in any form.
  [[nodiscard]] bool allow(const PassageTokens& passage) const;

  // For an index to look up: the stems that every hit holds, and those that none holds; stop words are
  // themselves.
  [[nodiscard]] std::vector<std::string> demanded_stems() const;
  [[nodiscard]] std::vector<std::string> excluded_stems() const;

 private:
  struct Word {
    std::string word;
    std::string stem;
  };
  using Words = std::vector<Word>;
  static Words words_of(const std::string& text);
  static bool holds(std::string_view tokens, const Words& words);

  std::vector<Words> phrases_;
  std::vector<Words> excluded_;
};

}  // namespace svea::search
