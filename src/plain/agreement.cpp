#include "plain/agreement.h"

#include <algorithm>
#include <array>

#include "plain/words.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

struct Pair {
  std::string_view common;
  std::string_view neuter;
};
constexpr auto k_pairs = std::to_array<Pair>({{"en", "ett"},
                                              {"den", "det"},
                                              {"denna", "detta"},
                                              {"någon", "något"},
                                              {"ingen", "inget"},
                                              {"annan", "annat"},
                                              {"sådan", "sådant"},
                                              {"vilken", "vilket"},
                                              {"min", "mitt"},
                                              {"din", "ditt"},
                                              {"sin", "sitt"},
                                              {"vår", "vårt"},
                                              {"er", "ert"},
                                              {"all", "allt"},
                                              {"ny", "nytt"},
                                              {"god", "gott"},
                                              {"liten", "litet"},
                                              {"egen", "eget"}});
constexpr std::array<std::string_view, 8> k_same_in_both{"varje", "samma", "denna", "första",
                                                         "andra", "nästa", "dess",  "deras"};
// How far before a noun its article stands: "en ny och tydlig skrivelse".
constexpr std::size_t k_words_before_max = 3;

std::string to_neuter(std::string_view adjective) {
  const std::string whole(adjective);
  if (whole.ends_with("ad") || whole.ends_with("en")) return whole.substr(0, whole.size() - 1) + "t";
  return whole + "t";
}

// Adjectives whose neuter is formed in one way only.
bool is_regular_adjective(std::string_view word) {
  constexpr std::array<std::string_view, 8> k_endings{"lig", "isk", "ig", "sam", "bar", "ad", "iv", "ell"};
  return std::ranges::any_of(k_endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

// "en" or "ett" decide the adjective after them; "den" and "de" leave it in its definite form.
bool is_definite_article(std::string_view word) {
  return word == "den" || word == "det" || word == "denna" || word == "detta" || word == "de" ||
         word == "dessa";
}

bool is_form_of_be(std::string_view word) {
  return word == "är" || word == "var" || word == "vara" || word == "blir" || word == "blev" ||
         word == "bli" || word == "varit" || word == "blivit" || word == "anses";
}

}  // namespace

std::optional<std::string> in_gender(std::string_view word, Gender gender) {
  for (const auto& [common, neuter] : k_pairs)
    if (word == common || word == neuter) return std::string(gender == Gender::common ? common : neuter);
  if (std::ranges::find(k_same_in_both, word) != k_same_in_both.end()) return std::string(word);
  if (gender == Gender::neuter && is_regular_adjective(word)) return to_neuter(word);
  if (gender == Gender::common && word.ends_with("t") &&
      is_regular_adjective(word.substr(0, word.size() - 1)))
    return std::string(word.substr(0, word.size() - 1));
  return std::nullopt;
}

std::optional<std::vector<DraftEdit>> edits_to_agree(std::string_view text, const Sentence& sentence,
                                                     std::size_t noun, Gender gender) {
  const auto& tokens = sentence.tokens;
  for (std::size_t i = noun + 1; i < tokens.size(); ++i)
    if (is_form_of_be(tokens[i].folded)) return std::nullopt;
  std::vector<DraftEdit> edits;
  bool is_definite = false;
  for (std::size_t before = 1; before <= k_words_before_max && before <= noun; ++before) {
    const Token& token = tokens[noun - before];
    const bool is_article = Words::swedish().is("determiner", token.folded);
    if (token.role == Role::preposition || token.role == Role::mark || token.role == Role::finite ||
        token.role == Role::infinitive || token.role == Role::conjunction)
      break;
    is_definite = is_definite || token.folded.ends_with("a") || token.folded.ends_with("e");
    if (const auto changed = in_gender(token.folded, gender)) {
      const auto word = text.substr(token.span.start, token.span.end - token.span.start);
      if (*changed != token.folded)
        edits.push_back({token.span, text::is_upper(text::code_point(word, 0).value) ? with_capital(*changed)
                                                                                     : *changed});
    } else if (!is_article && !is_definite && !token.folded.ends_with("s")) {
      return std::nullopt;
    }
    if (is_article) break;
  }
  std::ranges::reverse(edits);
  return edits;
}

std::optional<AdjectiveForm> adjective_form(const Sentence& sentence, std::size_t adjective) {
  const auto& tokens = sentence.tokens;
  if (adjective > 0) {
    const auto& before = tokens[adjective - 1].folded;
    if (before == "en" || before == "någon" || before == "ingen") return AdjectiveForm::common;
    if (before == "ett" || before == "något" || before == "inget") return AdjectiveForm::neuter;
    if (is_definite_article(before) || Words::swedish().is("number", before) || before == "flera" ||
        before == "många" || before == "några" || before == "sina" || before == "våra")
      return AdjectiveForm::plural;
  }
  if (adjective + 1 < tokens.size() && tokens[adjective + 1].role == Role::other) {
    const auto& after = tokens[adjective + 1].folded;
    for (const std::string_view ending : {"ar", "er", "or", "arna", "erna", "orna", "na"})
      if (after.ends_with(ending)) return AdjectiveForm::plural;
    for (const std::string_view ending : {"ning", "het", "tion", "else", "tet"})
      if (after.ends_with(ending)) return AdjectiveForm::common;
  }
  return std::nullopt;
}

}  // namespace svea::plain
