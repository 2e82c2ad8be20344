#include "plain/split_relative.h"

#include <algorithm>

#include <fmt/format.h>

#include "plain/nouns.h"
#include "plain/split_phrases.h"
#include "plain/split_restricting.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// Adjectives between an article and its noun.
constexpr std::size_t k_adjectives_max = 2;
constexpr std::size_t k_name_words_max = 4;

const Words& words() { return Words::swedish(); }

// "har" may be left out in a subordinate clause; a main clause needs it.
bool is_whole_verb(const Token& token) {
  return token.form != VerbForm::supine && token.form != VerbForm::supine_passive;
}

// The name or definite noun that ends before token `i`, as it would begin a sentence.
std::optional<std::string> noun_before(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (i == 0 || tokens[i - 1].role != Role::other) return std::nullopt;
  const Token& last = tokens[i - 1];
  if (!last.is_capital) {
    if (!ends_definite(last.folded) || last.folded.size() < 5) return std::nullopt;
    return with_capital(place.written(i - 1));
  }
  std::size_t first = i - 1;
  while (first > place.part_start() && i - first < k_name_words_max && tokens[first - 1].is_capital) --first;
  // "mellan Kristina och Bengt Ek": a name beside another is not said alone.
  if (first > 0 && words().is("coordination", tokens[first - 1].folded)) return std::nullopt;
  std::string name;
  for (; first < i; ++first) name.append(name.empty() ? "" : " ").append(place.written(first));
  return name;
}

// "Förslaget" for "ett förslag" or "ett nytt förslag" that ends before token `i`.
std::optional<std::string> introduced_before(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (i < 2 || tokens[i - 1].role != Role::other || tokens[i - 1].is_capital) return std::nullopt;
  if (place.is_negated_before(i) || words().is("vague", tokens[i - 1].folded) ||
      words().is("defining", place.verb_before(i)))
    return std::nullopt;
  for (const std::string_view plural : {"ar", "er", "or", "a", "s"})
    if (tokens[i - 1].folded.ends_with(plural)) return std::nullopt;
  for (std::size_t back = 2; back <= 2 + k_adjectives_max && back <= i; ++back) {
    const Token& token = tokens[i - back];
    if (token.folded == "en" || token.folded == "ett") {
      // "gäller för en region som …": the clause says which one.
      if (i > back && tokens[i - back - 1].role == Role::preposition) return std::nullopt;
      const auto noun = definite_form(tokens[i - 1].folded, token.folded == "ett");
      return noun ? std::optional(with_capital(*noun)) : std::nullopt;
    }
    if (token.role != Role::other) return std::nullopt;
  }
  return std::nullopt;
}

// "ska ta fram en plan som visar": "Planen ska visa"; "bör få stöd som ska": as it is. None where the clause
// has a tense of its own.
std::optional<std::string> opening_after_modal(const std::string& subject, const SplitPlace& place,
                                               const VerbPlace& verb, std::string_view modal) {
  const Token& token = place.tokens()[verb.verb];
  // What is allowed for something is not said of it, and what it does not do is no duty.
  if (!words().is("must", modal) || modal == "kan" || modal == "kunde" || !verb.adverbs.empty())
    return std::nullopt;
  if (words().is("modal", token.folded)) return opening(subject, place, verb);
  const auto forms = Verbs::swedish().forms(token.lemma);
  if (!forms || token.folded == "har") return std::nullopt;
  const bool is_passive = token.form == VerbForm::present_passive;
  if (!is_passive && token.form != VerbForm::present) return std::nullopt;
  const auto form = is_passive ? VerbForm::infinitive_passive : VerbForm::infinitive;
  return fmt::format("{} {}{} {}", subject, modal, verb.adverbs, (*forms)[static_cast<std::size_t>(form)]);
}

// "en förening som ägs av Kommunal som syftar till": both clauses are about the first.
bool says_more_of_it(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  for (std::size_t k = i + 1; k < tokens.size(); ++k)
    if (tokens[k].folded == "som" && tokens[k].role == Role::subordinator && tokens[k - 1].is_capital)
      return true;
  return false;
}

// "som är lång och som kostar", "… samt": the second clause would be left behind, and what stands between two
// commas is no end of a sentence.
bool goes_on_after_clause(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  const bool after_comma = tokens[i - 1].folded == ",";
  for (std::size_t k = i + 1; k < tokens.size(); ++k) {
    if (after_comma && tokens[k].folded == ",") return true;
    if (tokens[k].folded == "samt" ||
        (tokens[k].folded == "som" && tokens[k - 1].role == Role::conjunction) ||
        (tokens[k].role == Role::subordinator && tokens[k - 1].folded == "," &&
         words().is("circumstance", tokens[k].folded)))
      return true;
  }
  return says_more_of_it(place, i);
}

// The verb of a clause whose subject is not "som": "som skolan har bedrivit".
std::optional<std::size_t> later_verb(const SplitPlace& place, std::size_t i) {
  constexpr std::size_t k_subject_words = 6;
  const auto& tokens = place.tokens();
  for (std::size_t k = i + 2; k < tokens.size() && k <= i + 1 + k_subject_words; ++k) {
    if (tokens[k].role == Role::finite) return k;
    if (tokens[k].role == Role::subordinator || tokens[k].role == Role::mark) return std::nullopt;
  }
  return std::nullopt;
}

bool may_stand_in_main_clause(const SplitPlace& place, std::size_t verb) {
  return is_whole_verb(place.tokens()[verb]) && place.tokens()[verb].folded != "avses";
}

// "Planen visar": the clause as a sentence about its noun.
std::optional<Cut> cut_with_subject(const SplitPlace& place, std::size_t i, const VerbPlace& verb) {
  const auto& tokens = place.tokens();
  const bool after_comma = tokens[i - 1].folded == ",";
  std::optional<std::string> subject;
  if (tokens[i].folded == "vilket") subject = "Det";
  if (tokens[i].folded == "som")
    subject = after_comma ? noun_before(place, i - 1) : introduced_before(place, i);
  if (!subject) return std::nullopt;
  const auto modal = place.tense_before(i).modal;
  const bool is_known = after_comma || modal.empty();
  const auto opener = is_known ? std::optional(opening(*subject, place, verb))
                               : opening_after_modal(*subject, place, verb, modal);
  if (!opener || !place.may_cut(i, verb.verb + 1)) return std::nullopt;
  // "ett hot mot landet, som syftar till": which noun it is about is often more than the nearest tells.
  return Cut{i, verb.verb + 1, {}, *opener, {}, after_comma && tokens[i].folded == "som"};
}

}  // namespace

std::optional<Cut> cut_relative(const SplitPlace& place, std::size_t i, bool is_easy) {
  const auto& tokens = place.tokens();
  if (i == 0 || i + 1 >= tokens.size() || tokens[i].role != Role::subordinator ||
      goes_on_after_clause(place, i))
    return std::nullopt;
  const bool may_restrict = tokens[i].folded == "som" && tokens[i - 1].folded != ",";
  if (const auto verb = finite_at(place, i + 1)) {
    if (!may_stand_in_main_clause(place, verb->verb)) return std::nullopt;
    if (auto cut = cut_with_subject(place, i, *verb)) return cut;
    return may_restrict ? cut_restricting(place, i, verb->verb, is_easy) : std::nullopt;
  }
  const auto verb = is_easy && may_restrict ? later_verb(place, i) : std::nullopt;
  if (!verb || !may_stand_in_main_clause(place, *verb)) return std::nullopt;
  return cut_restricting(place, i, *verb, is_easy);
}

}  // namespace svea::plain
