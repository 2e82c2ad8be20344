// The words of a sentence, as summaries, comparisons and minutes look at them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/words.h"

namespace svea::prose {

// Folded, in order.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view utf8);

// Numbers stems, so that a long text is stemmed once and compared by number. Not for several threads at once.
class StemNumbers {
 public:
  // The number of a folded word's stem; the same for the same stem.
  [[nodiscard]] int of(const std::string& folded_word);
  // Those of the words that carry meaning, in order.
  [[nodiscard]] std::vector<int> of_content(const std::vector<std::string>& folded_words);
  // The first word that had the stem.
  [[nodiscard]] const std::string& word_of(int number) const {
    return first_words_[static_cast<std::size_t>(number)];
  }
  [[nodiscard]] std::size_t size() const { return first_words_.size(); }

 private:
  std::unordered_map<std::string, int> by_word_;
  std::unordered_map<std::string, int> by_stem_;
  std::vector<std::string> first_words_;
};

}  // namespace svea::prose
