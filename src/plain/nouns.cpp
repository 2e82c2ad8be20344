#include "plain/nouns.h"

#include <algorithm>

namespace svea::plain {
namespace {

struct Ending {
  std::string_view noun;
  std::string_view definite;
  std::string_view plural;
  std::string_view definite_plural;
};
// What is added to a noun that ends so.
constexpr auto k_endings = std::to_array<Ending>({{"ning", "en", "ar", "arna"},
                                                  {"else", "n", "r", "rna"},
                                                  {"het", "en", "er", "erna"},
                                                  {"tion", "en", "er", "erna"},
                                                  {"sion", "en", "er", "erna"},
                                                  {"itet", "en", "er", "erna"},
                                                  {"skrift", "en", "er", "erna"},
                                                  {"skap", "en", "er", "erna"},
                                                  {"are", "n", "", "na"}});

bool ends_in_vowel(std::string_view word) {
  for (const std::string_view vowel : {"a", "e", "i", "o", "u", "y", "å", "ä", "ö"})
    if (word.ends_with(vowel)) return true;
  return false;
}

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

std::optional<NounForms> regular_noun(std::string_view indefinite) {
  const std::string noun(indefinite);
  for (const auto& ending : k_endings) {
    if (!noun.ends_with(ending.noun) || noun.size() == ending.noun.size()) continue;
    NounForms forms{noun, noun + std::string(ending.definite), noun + std::string(ending.plural),
                    noun + std::string(ending.definite_plural)};
    // "mottagare, mottagarna": the e goes.
    if (ending.noun == "are") forms[3] = noun.substr(0, noun.size() - 1) + "na";
    return forms;
  }
  return std::nullopt;
}

std::optional<std::string> definite_form(std::string_view indefinite, bool is_neuter) {
  const std::string noun(indefinite);
  // Loans, double consonants and nouns that never take the ending are left alone.
  if (noun.size() < 3 ||
      (ends_in_any(noun, {"um", "eum", "ium", "us", "an", "är", "man", "m", "n", "or", "nde", "ad"}) &&
       !ends_in_any(noun, {"ion", "ation", "sion", "blem", "stem", "lån", "län"})))
    return std::nullopt;
  if (is_neuter) {
    if (ends_in_any(noun, {"el", "er", "en"})) return std::nullopt;
    return noun + (ends_in_vowel(noun) ? "t" : "et");
  }
  if (ends_in_vowel(noun) || ends_in_any(noun, {"el", "er"})) return noun + "n";
  return noun + "en";
}

}  // namespace svea::plain
