#include "text/readability.h"

#include <cmath>
#include <string>
#include <unordered_set>

#include "text/sentences.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::text {
namespace {

constexpr std::int64_t k_short_word_letters_max = 6;

// Of `words` words, `different` differ. With all words different the measure has no value.
double ovix_of(std::size_t words, std::size_t different) {
  if (words < 2 || different >= words) return 0;
  const double total = std::log(static_cast<double>(words));
  return total / std::log(2 - std::log(static_cast<double>(different)) / total);
}

}  // namespace

Readability readability(std::string_view utf8) {
  Readability found;
  std::size_t long_words = 0;
  std::unordered_set<std::string> different;
  const auto all_words = words(utf8);
  for (const Span word : all_words) {
    const auto letters = utf8.substr(word.start, word.end - word.start);
    if (code_points(letters) > k_short_word_letters_max) ++long_words;
    different.insert(fold(letters));
  }
  std::size_t next = 0;
  for (const Span sentence : running_sentences(utf8)) {
    const std::size_t before = next;
    while (next < all_words.size() && all_words[next].start < sentence.end) ++next;
    if (next > before) ++found.sentences;
  }
  found.words = all_words.size();
  if (found.words == 0 || found.sentences == 0) return found;
  found.sentence_words_mean = static_cast<double>(found.words) / static_cast<double>(found.sentences);
  found.long_words_share = static_cast<double>(long_words) / static_cast<double>(found.words);
  found.lix = found.sentence_words_mean + 100 * found.long_words_share;
  found.ovix = ovix_of(found.words, different.size());
  return found;
}

}  // namespace svea::text
