#include "text/language.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"
#include "text/words.h"

namespace svea::text {
namespace {

// A few hundred words decide; a title page and a table of contents come before them.
constexpr std::size_t k_sample_bytes = 16u << 10;
// Fewer function words than this among a hundred words are found in tables and in other languages.
constexpr std::size_t k_function_words_percent_min = 8;

// Function words of one language that the other (and Danish, Norwegian, German) lacks or seldom uses.
constexpr auto k_swedish = std::to_array<std::string_view>(
    {"att",   "av",  "blir", "det",   "du",  "eller", "en",     "ett", "från", "för",
     "genom", "har", "hos",  "inte",  "kan", "med",   "mellan", "och", "om",   "på",
     "ska",   "som", "till", "under", "vid", "vi",    "är",     "över"});
constexpr auto k_english = std::to_array<std::string_view>(
    {"and", "are", "as", "be",   "by",  "can",  "for", "from", "have", "in",    "is",   "it",   "not",
     "of",  "on",  "or", "that", "the", "this", "to",  "was",  "we",   "which", "will", "with", "you"});
// Of Danish, Norwegian and German: many of them make a text neither.
constexpr auto k_other =
    std::to_array<std::string_view>({"af", "auf", "das", "der", "die", "eller", "et", "fra", "für", "ikke",
                                     "jeg", "mellem", "mit", "og", "und", "ved", "være"});

bool is_one_of(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace

std::string_view guess_language(std::string_view utf8) {
  const std::string_view sample = utf8.substr(0, k_sample_bytes);
  std::size_t total = 0;
  std::size_t swedish = 0;
  std::size_t english = 0;
  std::size_t other = 0;
  for (const Span& span : words(sample)) {
    const std::string word = fold(sample.substr(span.start, span.end - span.start));
    ++total;
    swedish += is_one_of(k_swedish, word);
    english += is_one_of(k_english, word);
    other += is_one_of(k_other, word);
  }
  const std::size_t best = std::max(swedish, english);
  if (best == 0 || best * 100 < total * k_function_words_percent_min || other >= best || swedish == english)
    return "";
  return swedish > english ? "sv" : "en";
}

}  // namespace svea::text
