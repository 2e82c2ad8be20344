#include "classify/features.h"

#include "classify/limits.h"
#include "text/ngrams.h"
#include "text/unicode.h"

namespace svea::classify {
namespace {

constexpr int k_ngram_letters = 5;
constexpr std::size_t k_word_bytes_min = 2;
constexpr std::size_t k_word_bytes_max = 60;
// So that a stem and an n-gram of the same letters are two features.
constexpr std::uint32_t k_ngram_mark = 0x9E3779B9u;

}  // namespace

bool is_telling(std::string_view folded_word) {
  if (folded_word.size() < k_word_bytes_min || folded_word.size() > k_word_bytes_max) return false;
  const char first = folded_word.front();
  return !(first >= '0' && first <= '9') && !text::is_stop_word(folded_word);
}

WordFeatures features_of(std::string_view folded_word) {
  WordFeatures features{.stem = text::stable_hash(text::stem(folded_word)), .ngrams = {}};
  text::append_ngrams(folded_word, k_ngram_letters, features.ngrams);
  for (auto& ngram : features.ngrams) ngram ^= k_ngram_mark;
  return features;
}

std::unordered_map<std::string, CountedWord> telling_words(std::string_view utf8) {
  utf8 = utf8.substr(0, limits::k_text_bytes_max);
  std::unordered_map<std::string, CountedWord> words;
  for (const auto span : text::words(utf8)) {
    std::string word = text::fold(utf8.substr(span.start, span.end - span.start));
    if (!is_telling(word)) continue;
    auto& counted = words.try_emplace(std::move(word), CountedWord{span, 0}).first->second;
    ++counted.count;
  }
  return words;
}

}  // namespace svea::classify
