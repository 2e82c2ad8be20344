#include "prose/words.h"

#include "text/unicode.h"

namespace svea::prose {

std::vector<std::string> folded_words(std::string_view utf8) {
  std::vector<std::string> folded;
  for (const auto span : text::words(utf8))
    folded.push_back(text::fold(utf8.substr(span.start, span.end - span.start)));
  return folded;
}

int StemNumbers::of(const std::string& folded_word) {
  if (const auto known = by_word_.find(folded_word); known != by_word_.end()) return known->second;
  const auto next = static_cast<int>(first_words_.size());
  const auto [stem, is_new] = by_stem_.try_emplace(text::stem(folded_word), next);
  if (is_new) first_words_.push_back(folded_word);
  by_word_.emplace(folded_word, stem->second);
  return stem->second;
}

std::vector<int> StemNumbers::of_content(const std::vector<std::string>& folded_words) {
  std::vector<int> numbers;
  for (const auto& word : folded_words)
    if (!text::is_stop_word(word) && (word.size() > 1)) numbers.push_back(of(word));
  return numbers;
}

}  // namespace svea::prose
