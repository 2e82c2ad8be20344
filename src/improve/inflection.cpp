#include "improve/inflection.h"

#include <algorithm>
#include <array>

#include "plain/verbs.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

// A shorter last part is found at the end of too many words: "tid" in "framtid", "al" in "kanal".
constexpr std::size_t k_last_part_bytes_min = 4;

bool ends_in_vowel(std::string_view word) {
  return std::ranges::any_of(std::array<std::string_view, 9>{"a", "e", "i", "o", "u", "y", "å", "ä", "ö"},
                             [&](std::string_view vowel) { return word.ends_with(vowel); });
}

std::string with(std::string_view word, std::string_view ending) { return std::string(word).append(ending); }

// "fönstret" of "fönster", "medlet" of "medel".
std::string contracted(std::string_view word, std::string_view ending) {
  return std::string(word.substr(0, word.size() - 2)).append(word.substr(word.size() - 1)).append(ending);
}

bool has_contraction(std::string_view word) {
  return word.size() > 3 && (word.ends_with("el") || word.ends_with("er") || word.ends_with("en"));
}

// A form that is listed itself: "tjänstemanet" would be a jellyfish on duty.
bool is_listed_form(const Dictionary& dictionary, const std::string& form, std::string_view word) {
  return dictionary.look_up(form) == Dictionary::Word::listed && is_form_of(dictionary, form, word);
}

bool has_definite(const Dictionary& dictionary, std::string_view noun, std::string_view ending) {
  return is_listed_form(dictionary, with(noun, ending), noun) ||
         ((ends_in_vowel(noun) || (ending == "en" && has_contraction(noun))) &&
          is_listed_form(dictionary, with(noun, ending.substr(1)), noun)) ||
         (has_contraction(noun) && is_listed_form(dictionary, contracted(noun, ending), noun));
}

bool has_plural(const Dictionary& dictionary, std::string_view noun) {
  // "pojkar" of "pojke"
  const auto stem = ends_in_vowel(noun) ? noun.substr(0, text::previous(noun, noun.size())) : noun;
  for (const std::string_view ending : {"ar", "er", "or", "r"})
    if (is_form_of(dictionary, with(noun, ending), noun) || is_form_of(dictionary, with(stem, ending), noun))
      return true;
  return false;
}

std::optional<plain::Gender> gender_of_listed(const Dictionary& dictionary, std::string_view noun) {
  const bool neuter = has_definite(dictionary, noun, "et");
  const bool common = has_definite(dictionary, noun, "en");
  // "skadat" is of the verb.
  if (noun.ends_with('a')) return common ? std::optional(plain::Gender::common) : std::nullopt;
  // "ärenden" are several: "en" after -e says something only where there is another plural.
  if (common && !neuter && (!noun.ends_with('e') || has_plural(dictionary, noun)))
    return plain::Gender::common;
  // "husen" are several houses; "planen" is one plan where "planet" is another.
  if (neuter && (!common || !has_plural(dictionary, noun))) return plain::Gender::neuter;
  return std::nullopt;
}

bool is_first_part(const Dictionary& dictionary, std::string_view part) {
  if (part.ends_with('s')) part.remove_suffix(1);
  return dictionary.look_up(part) != Dictionary::Word::unknown;
}

}  // namespace

bool is_form_of(const Dictionary& dictionary, std::string_view form, std::string_view word) {
  const auto stems = dictionary.stems(form);
  return std::ranges::find(stems, word) != stems.end();
}

std::optional<plain::Gender> gender_of(const Dictionary& dictionary, std::string_view noun) {
  switch (dictionary.look_up(noun)) {
    case Dictionary::Word::listed:
      return gender_of_listed(dictionary, noun);
    case Dictionary::Word::unknown:
      return std::nullopt;
    case Dictionary::Word::joined:
      break;
  }
  for (std::size_t at = text::code_point(noun, 0).next; at + k_last_part_bytes_min <= noun.size();
       at = text::code_point(noun, at).next) {
    const auto last = noun.substr(at);
    if (dictionary.look_up(last) != Dictionary::Word::listed ||
        !is_first_part(dictionary, noun.substr(0, at)))
      continue;
    if (const auto gender = gender_of_listed(dictionary, last)) return gender;
  }
  return std::nullopt;
}

bool is_adjective(const Dictionary& dictionary, std::string_view word) {
  return word == "liten" || is_form_of(dictionary, with(word, "a"), word) ||
         is_form_of(dictionary, with(word, "are"), word);
}

std::optional<std::string> neuter_form(const Dictionary& dictionary, std::string_view adjective) {
  if (adjective == "liten" || adjective == "egen" || adjective == "god")
    return plain::in_gender(adjective, plain::Gender::neuter);
  std::string form = with(adjective, "t");
  if (ends_in_vowel(adjective)) form = with(adjective, "tt");
  if (adjective.ends_with("nd"))
    form = with(adjective.substr(0, adjective.size() - 1), "t");
  else if (adjective.ends_with('d'))
    form = with(adjective.substr(0, adjective.size() - 1), adjective.ends_with("ad") ? "t" : "tt");
  if (adjective.ends_with("en")) form = with(adjective.substr(0, adjective.size() - 1), "t");
  if (!is_form_of(dictionary, form, adjective)) return std::nullopt;
  return form;
}

std::optional<std::string> common_form(const Dictionary& dictionary, std::string_view adjective) {
  for (const auto& stem : dictionary.stems(adjective))
    if (stem != adjective && is_adjective(dictionary, stem) && neuter_form(dictionary, stem) == adjective)
      return stem;
  return std::nullopt;
}

std::optional<std::string> indefinite_form(const Dictionary& dictionary, std::string_view definite) {
  if (dictionary.look_up(definite) != Dictionary::Word::listed) return std::nullopt;
  const auto stems = dictionary.stems(definite);
  if (std::ranges::find(stems, definite) != stems.end()) return std::nullopt;
  for (const auto& base : stems) {
    // "början" has a verb for its stem.
    if (plain::Verbs::swedish().forms(base)) continue;
    const auto gender = gender_of(dictionary, base);
    if (!gender) continue;
    const std::string_view ending = *gender == plain::Gender::neuter ? "et" : "en";
    if (definite == with(base, ending) || definite == with(base, ending.substr(1)) ||
        (has_contraction(base) && definite == contracted(base, ending)))
      return base;
  }
  return std::nullopt;
}

}  // namespace svea::improve
