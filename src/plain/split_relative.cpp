#include "plain/split_relative.h"

#include <algorithm>

#include <fmt/format.h>

#include "plain/nouns.h"
#include "plain/split_phrases.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// Adjectives between an article and its noun.
constexpr std::size_t k_adjectives_max = 2;
constexpr std::size_t k_name_words_max = 4;
// A clause of fewer words and marks is no burden where it stands.
constexpr std::size_t k_restricting_words_min = 7;
// How near "undantag" stands before what is excepted.
constexpr std::size_t k_exception_words = 3;

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

// "den behandling av uppgifter som sker": the clause belongs to what "den" points out.
bool waits_further_back(const SplitPlace& place, std::size_t i) {
  constexpr std::size_t k_words_back = 7;
  const auto& tokens = place.tokens();
  for (std::size_t back = 2; back <= k_words_back && back <= i; ++back) {
    const auto& word = tokens[i - back].folded;
    if (tokens[i - back].role == Role::determiner &&
        (word == "den" || word == "det" || word == "de" || word == "sådan" || word == "sådant" ||
         word == "sådana"))
      return true;
  }
  return false;
}

bool is_several(std::string_view noun) {
  return words().is("several", noun) || noun.ends_with("ar") || noun.ends_with("er") ||
         noun.ends_with("or") || noun.ends_with("are");
}

// "en uppmaning till dem som är ute att komma hem": an infinitive that the first sentence needs.
bool belongs_before(const SplitPlace& place, std::size_t from) {
  const auto& tokens = place.tokens();
  for (std::size_t k = from + 1; k < tokens.size(); ++k)
    if (tokens[k].role == Role::to && tokens[k - 1].role == Role::other) return true;
  return false;
}

// Where a noun's article and adjectives begin, the noun before token `i`.
std::size_t phrase_start(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  std::size_t start = i - 1;
  while (start > place.part_start() && i - start <= k_adjectives_max + 1 &&
         tokens[start - 1].role == Role::other && !tokens[start - 1].is_capital)
    --start;
  return start;
}

// "Det gäller kommuner som": the clause says which ones, of something that was not named before.
std::optional<Cut> cut_restricting(const SplitPlace& place, std::size_t i, std::size_t verb) {
  const auto& tokens = place.tokens();
  const Token& noun = tokens[i - 1];
  if (noun.role != Role::other || noun.is_capital || words().is("vague", noun.folded) || i < 2 ||
      ends_definite(noun.folded) || place.is_negated_before(i) ||
      tokens.size() - verb < k_restricting_words_min)
    return std::nullopt;
  // "uppgifter till myndigheter som följer av lag": what follows from a law is rarely the last noun.
  const auto& lemma = tokens[verb].lemma;
  if (lemma == "följa" || lemma == "framgå" || !is_several(noun.folded) || belongs_before(place, verb) ||
      waits_further_back(place, i))
    return std::nullopt;
  const std::size_t start = phrase_start(place, i);
  // "med undantag av viseringar som …"
  for (std::size_t k = start; k > 0 && k + k_exception_words > start; --k)
    if (tokens[k - 1].folded == "undantag" || tokens[k - 1].folded == "utom") return std::nullopt;
  const Token& before = tokens[start - 1];
  // "enligt lagar som … och enligt beslut": the second phrase would be left behind.
  for (std::size_t k = i; k + 1 < tokens.size(); ++k)
    if (tokens[k].role == Role::conjunction &&
        (tokens[k + 1].folded == before.folded ||
         (k + 2 < tokens.size() && tokens[k + 2].folded == before.folded)))
      return std::nullopt;
  if (before.role == Role::determiner || before.role == Role::number || before.role == Role::conjunction ||
      before.role == Role::adverb || before.folded == "," ||
      (start < i - 1 && tokens[i - 2].folded.ends_with("s")))
    return std::nullopt;
  return Cut{
      i, i + 1, {}, opener_in(fmt::format("Det {{=gälla}} {} som", noun.folded), place.tense_before(i))};
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

}  // namespace

std::optional<Cut> cut_relative(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (i == 0 || i + 1 >= tokens.size() || tokens[i].role != Role::subordinator) return std::nullopt;
  const bool after_comma = tokens[i - 1].folded == ",";
  const auto verb = finite_at(place, i + 1);
  if (!verb || !is_whole_verb(tokens[verb->verb]) || tokens[verb->verb].folded == "avses")
    return std::nullopt;
  std::optional<std::string> subject;
  if (tokens[i].folded == "vilket") subject = "Det";
  // What stands between two commas is no end of a sentence.
  if (after_comma && std::ranges::find(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end(), ",",
                                       &Token::folded) != tokens.end())
    return std::nullopt;
  // "som är lång och som kostar": the second clause would be left behind.
  for (std::size_t k = i + 2; k < tokens.size(); ++k)
    if (tokens[k].folded == "samt" ||
        (tokens[k].folded == "som" && tokens[k - 1].role == Role::conjunction) ||
        (tokens[k].role == Role::subordinator && tokens[k - 1].folded == "," &&
         words().is("circumstance", tokens[k].folded)))
      return std::nullopt;
  if (tokens[i].folded == "som")
    subject = after_comma ? noun_before(place, i - 1) : introduced_before(place, i);
  if (subject) {
    const auto modal = place.tense_before(i).modal;
    const bool is_known = after_comma || modal.empty();
    const auto opener = is_known ? std::optional(opening(*subject, place, *verb))
                                 : opening_after_modal(*subject, place, *verb, modal);
    if (opener && place.may_cut(i, verb->verb + 1)) return Cut{i, verb->verb + 1, {}, *opener};
  }
  if (tokens[i].folded != "som" || after_comma) return std::nullopt;
  const auto cut = cut_restricting(place, i, verb->verb);
  return cut && place.may_cut(cut->cut, cut->resume) ? cut : std::nullopt;
}

}  // namespace svea::plain
