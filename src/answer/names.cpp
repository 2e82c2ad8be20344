#include "answer/names.h"

#include <algorithm>

#include "answer/question.h"
#include "text/ngrams.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::answer {
namespace {

// Two forms of one word share at least so much of the shorter's n-grams.
constexpr double k_same_word_min = 0.6;

// How words for those who decide, answer or apply end, in the definite form that rules use. "Kommunen" and
// "personen" stand for too many to tell anybody apart.
bool is_role(std::string_view word) {
  constexpr std::string_view k_endings[] = {
      "nämnden",       "styrelsen",     "verket",       "myndigheten",  "regionen",      "domstolen",
      "rätten",        "chefen",        "rektorn",      "handläggaren", "handläggare",   "sekreteraren",
      "sekreterare",   "sekretariatet", "kassan",       "förmedlingen", "förvaltningen", "direktören",
      "ordföranden",   "revisorn",      "registratorn", "läraren",      "mästaren",      "ägaren",
      "entreprenören", "leverantören",  "läkaren",      "läkare",       "sköterskan",    "sköterska",
      "värden",        "gästen",        "givaren",      "tagaren",      "havaren",       "departementet",
      "regeringen",    "riksdagen",     "fullmäktige",  "polisen",      "tjänsten",      "enheten",
      "facket",        "makten",        "ombudet",      "inspektionen", "styrelse",      "nämnd",
      "verk"};
  return std::ranges::any_of(k_endings, [&](std::string_view ending) {
    return word.ends_with(ending) || (word.size() > ending.size() && word.back() == 's' &&
                                      word.substr(0, word.size() - 1).ends_with(ending));
  });
}

}  // namespace

std::vector<std::string> names_in(std::string_view sentence) {
  std::vector<std::string> names;
  bool is_first = true;
  for (const auto span : text::words(sentence)) {
    const auto written = sentence.substr(span.start, span.end - span.start);
    auto folded = text::fold(written);
    const bool is_capital = text::is_upper(text::code_point(written, 0).value);
    if ((is_capital && !is_first && text::code_points(written) > 1) || is_role(folded))
      names.push_back(std::move(folded));
    is_first = false;
  }
  return names;
}

bool is_named_in(std::string_view name, const std::vector<std::string>& source) {
  const auto stem = text::stem(name);
  std::vector<std::uint32_t> grams;
  text::append_ngrams(name, k_gram_length, grams);
  return std::ranges::any_of(source, [&](const std::string& word) {
    if (text::stem(word) == stem) return true;
    std::vector<std::uint32_t> others;
    text::append_ngrams(word, k_gram_length, others);
    const auto shared = std::ranges::count_if(
        grams, [&](std::uint32_t gram) { return std::ranges::find(others, gram) != others.end(); });
    return static_cast<double>(shared) >=
           k_same_word_min * static_cast<double>(std::min(grams.size(), others.size()));
  });
}

}  // namespace svea::answer
