#include "evaluation/rouge.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "text/ngrams.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::evaluation {
namespace {

using Word = std::uint32_t;

std::vector<Word> words_of(std::string_view utf8) {
  std::vector<Word> words;
  for (const auto span : text::words(utf8))
    words.push_back(text::stable_hash(text::fold(utf8.substr(span.start, span.end - span.start))));
  return words;
}

double f1(std::size_t common, std::size_t mine, std::size_t others) {
  return common == 0 ? 0 : 2 * static_cast<double>(common) / static_cast<double>(mine + others);
}

template <typename Item>
std::size_t in_common(const std::vector<Item>& mine, const std::vector<Item>& others) {
  std::map<Item, std::size_t> left;
  for (const auto& item : others) ++left[item];
  std::size_t common = 0;
  for (const auto& item : mine)
    if (const auto found = left.find(item); found != left.end() && found->second > 0) {
      --found->second;
      ++common;
    }
  return common;
}

std::vector<std::pair<Word, Word>> pairs_of(const std::vector<Word>& words) {
  std::vector<std::pair<Word, Word>> pairs;
  for (std::size_t i = 1; i < words.size(); ++i) pairs.emplace_back(words[i - 1], words[i]);
  return pairs;
}

std::size_t longest_common_subsequence(const std::vector<Word>& one, const std::vector<Word>& other) {
  std::vector<std::size_t> row(other.size() + 1, 0);
  for (const Word word : one) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const auto above = row[j];
      row[j] = other[j - 1] == word ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

Rouge rouge(std::string_view summary, std::string_view reference) {
  const auto mine = words_of(summary);
  const auto others = words_of(reference);
  const auto my_pairs = pairs_of(mine);
  const auto other_pairs = pairs_of(others);
  return {.words = f1(in_common(mine, others), mine.size(), others.size()),
          .pairs = f1(in_common(my_pairs, other_pairs), my_pairs.size(), other_pairs.size()),
          .sequence = f1(longest_common_subsequence(mine, others), mine.size(), others.size())};
}

}  // namespace svea::evaluation
