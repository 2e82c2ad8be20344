// How heavy a Swedish text is to read, by the measures that Swedish authorities use.
#pragma once

#include <cstddef>
#include <string_view>

namespace svea::text {

struct Readability {
  std::size_t words = 0;
  std::size_t sentences = 0;
  // Mean number of words in a sentence plus the percentage of words of more than six letters (Björnsson,
  // Läsbarhet, 1968). Under 30 is very easy, 40–50 is ordinary, over 60 is hard official prose.
  double lix = 0;
  // How varied the words are: ln N / ln(2 - ln V / ln N) for N words of which V differ (Hultman and Westman,
  // Gymnasistsvenska, 1977). 0 where there are too few words.
  double ovix = 0;
  double sentence_words_mean = 0;
  double long_words_share = 0;  // 0–1
};

// Words are those of text::words, sentences those of text::running_sentences that hold a word. An empty text
// has zeros everywhere.
[[nodiscard]] Readability readability(std::string_view utf8);

}  // namespace svea::text
