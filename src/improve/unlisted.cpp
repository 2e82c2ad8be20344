#include "improve/unlisted.h"

#include <array>
#include <string>
#include <utility>

#include "improve/lists.h"
#include "plain/words.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

using Word = Dictionary::Word;

// Shorter parts are those of lists_sv.txt.
constexpr std::int64_t k_first_letters_min = 4;
constexpr std::int64_t k_last_letters_min = 4;

bool is_known(const Dictionary& dictionary, std::string_view word) {
  return dictionary.look_up(word) != Word::unknown;
}

bool is_small_word(std::string_view word) {
  for (const auto* word_class :
       {"preposition", "adverb", "determiner", "conjunction", "subordinator", "modal"})
    if (plain::Words::swedish().is(word_class, word)) return true;
  return false;
}

bool is_first_part(const Dictionary& dictionary, std::string_view part) {
  if (lists().is("short_part", part)) return true;
  if (text::code_points(part) < k_first_letters_min || is_small_word(part)) return false;
  if (is_known(dictionary, part)) return true;
  return part.ends_with('s') && is_known(dictionary, part.substr(0, part.size() - 1));
}

bool is_last_part(const Dictionary& dictionary, std::string_view part) {
  if (lists().is("short_part", part)) return true;
  return text::code_points(part) >= k_last_letters_min && !lists().is("ending", part) &&
         !is_small_word(part) && dictionary.look_up(part) == Word::listed;
}

std::string replaced(std::string_view word, std::string_view old, std::string_view now) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto found = word.find(old, at);
    out.append(word.substr(at, found - at));
    if (found == std::string_view::npos) break;
    out.append(now);
    at = found + old.size();
  }
  return out;
}

// The spelling before 1906 and what became of it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> k_reforms{
    {{"hv", "v"}, {"fv", "v"}, {"qv", "kv"}, {"dt", "tt"}, {"der", "där"}, {"je", "jä"}}};

// Every old way at once ("hvaraf"), and each alone.
bool is_older_spelling(const Dictionary& dictionary, std::string_view word) {
  std::string all(word);
  for (const auto& [old, now] : k_reforms) {
    const auto alone = replaced(word, old, now);
    if (alone != word && is_known(dictionary, alone)) return true;
    all = replaced(all, old, now);
  }
  return all != word && is_known(dictionary, all);
}

}  // namespace

bool is_made_of_words(const Dictionary& dictionary, std::string_view word) {
  for (std::size_t at = text::code_point(word, 0).next; at < word.size();
       at = text::code_point(word, at).next)
    if (is_last_part(dictionary, word.substr(at)) && is_first_part(dictionary, word.substr(0, at)))
      return true;
  return false;
}

bool is_older_form(const Dictionary& dictionary, std::string_view word) {
  if (lists().is("archaic", word) || is_older_spelling(dictionary, word)) return true;
  // "väckes" for "väcks", and the wish "gälle" for "gälla".
  if (word.ends_with("es")) {
    const std::string stem(word.substr(0, word.size() - 2));
    return is_known(dictionary, stem + "s") && is_known(dictionary, stem + "as");
  }
  return word.ends_with('e') && is_known(dictionary, std::string(word.substr(0, word.size() - 1)) + "a") &&
         is_known(dictionary, std::string(word) + "r");
}

}  // namespace svea::improve
