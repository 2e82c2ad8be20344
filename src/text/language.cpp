#include "text/language.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "text/unicode.h"
#include "text/words.h"

namespace svea::text {
namespace {

// A few hundred words decide; a title page and a table of contents come before them.
constexpr std::size_t k_sample_bytes = 4u << 10;
// Fewer function words than this among a hundred words are found in tables and in other languages.
constexpr std::size_t k_function_words_percent_min = 8;

// Function words that tell a language from its neighbours. What two languages share is in neither list, or in
// both.
constexpr auto k_swedish = std::to_array<std::string_view>(
    {"att",   "av",  "blir", "det",   "du",  "eller", "en",     "ett", "från", "för",
     "genom", "har", "hos",  "inte",  "kan", "med",   "mellan", "och", "om",   "på",
     "ska",   "som", "till", "under", "vid", "vi",    "är",     "över"});
constexpr auto k_english = std::to_array<std::string_view>(
    {"and", "are", "as", "be",   "by",  "can",  "for", "from", "have", "in",    "is",   "it",   "not",
     "of",  "on",  "or", "that", "the", "this", "to",  "was",  "we",   "which", "will", "with", "you"});
constexpr auto k_finnish = std::to_array<std::string_view>(
    {"ei",   "että", "hän", "ja",   "joka", "jos", "kanssa", "kuin", "kun",  "mukaan", "mutta",
     "myös", "oli",  "on",  "ovat", "sekä", "sen", "se",     "tai",  "tämä", "voi",    "voidaan"});
constexpr auto k_sami =
    std::to_array<std::string_view>({"ahte", "dat", "dán", "dego", "dahje", "ja", "lea", "leat", "leamaš",
                                     "maid", "mii", "muhto", "sii", "go"});
constexpr auto k_norwegian = std::to_array<std::string_view>(
    {"av",  "ble", "det", "du",     "eller", "en", "er", "et",   "etter", "for", "fra",  "har", "ikke",
     "jeg", "kan", "med", "mellom", "og",    "om", "på", "skal", "som",   "til", "uten", "ved", "være"});
constexpr auto k_danish =
    std::to_array<std::string_view>({"af", "at", "blev", "de",   "det", "du",   "efter", "eller", "en",
                                     "er", "et", "for",  "fra",  "har", "ikke", "kan",   "med",   "mellem",
                                     "og", "om", "på",   "skal", "som", "til",  "uden",  "ved",   "være"});
constexpr auto k_german = std::to_array<std::string_view>(
    {"auf", "auch",  "das",  "dem",  "den",  "der", "die", "ein",    "eine", "für", "im",  "ist",
     "mit", "nicht", "oder", "sich", "sind", "und", "von", "werden", "wird", "zu",  "zum", "zur"});
constexpr auto k_french = std::to_array<std::string_view>(
    {"au", "aux", "avec", "ce",  "dans", "des", "du",  "est",  "et",  "il", "la",  "le",  "les",
     "ne", "ou",  "par",  "pas", "pour", "que", "qui", "sont", "sur", "un", "une", "vous"});

struct Language {
  std::string_view code;
  std::span<const std::string_view> words;
};
// Where two fit a short text alike it is in the one that stands first.
constexpr auto k_languages = std::to_array<Language>({{"sv", k_swedish},
                                                      {"en", k_english},
                                                      {"fi", k_finnish},
                                                      {"se", k_sami},
                                                      {"nb", k_norwegian},
                                                      {"da", k_danish},
                                                      {"de", k_german},
                                                      {"fr", k_french}});

}  // namespace

std::string_view guess_language(std::string_view utf8) {
  const std::string_view sample = utf8.substr(0, k_sample_bytes);
  std::size_t total = 0;
  std::array<std::size_t, k_languages.size()> counts{};
  for (const Span& span : words(sample)) {
    const std::string word = fold(sample.substr(span.start, span.end - span.start));
    ++total;
    for (std::size_t i = 0; i < k_languages.size(); ++i)
      counts[i] += std::ranges::find(k_languages[i].words, word) != k_languages[i].words.end();
  }
  const auto best = std::ranges::max_element(counts);
  const bool says_enough = *best > 0 && *best * 100 >= total * k_function_words_percent_min;
  if (!says_enough) return "";
  return k_languages[static_cast<std::size_t>(best - counts.begin())].code;
}

}  // namespace svea::text
