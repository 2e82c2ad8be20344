#include "plain/split_clauses.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plain/nouns.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// Adjectives between an article and its noun.
constexpr std::size_t k_adjectives_max = 2;
constexpr std::size_t k_name_words_max = 4;
// A clause of fewer words and marks is no burden where it stands.
constexpr std::size_t k_restricting_words_min = 7;

const Words& words() { return Words::swedish(); }

bool is_conjunction(const Token& token) { return words().is("coordination", token.folded); }

bool may(const SplitPlace& place, const std::optional<Cut>& cut) {
  return cut && place.may_cut(cut->cut, cut->resume);
}

struct VerbPlace {
  std::size_t verb = 0;
  std::string adverbs{};  // that stood before it, each with a space before it
};

// The finite verb at `i` or after adverbs that a main clause has behind it.
std::optional<VerbPlace> finite_at(const SplitPlace& place, std::size_t i) {
  VerbPlace found;
  const auto& tokens = place.tokens();
  for (; i < tokens.size() && words().is("floating", tokens[i].folded); ++i)
    found.adverbs.append(" ").append(place.written(i));
  if (i >= tokens.size() || tokens[i].role != Role::finite) return std::nullopt;
  found.verb = i;
  return found;
}

// "har" may be left out in a subordinate clause; a main clause needs it.
bool is_whole_verb(const Token& token) {
  return token.form != VerbForm::supine && token.form != VerbForm::supine_passive;
}

bool ends_definite(std::string_view word) {
  if (word.ends_with("het") || word.ends_with("tet")) return false;  // "myndighet", "kvalitet"
  // "förhållanden", "områden" are several; "ordföranden", "sökanden" are somebody.
  if ((word.ends_with("anden") || word.ends_with("enden") || word.ends_with("råden")) &&
      !word.ends_with("föranden") && !word.ends_with("sökanden"))
    return false;
  for (const std::string_view ending : {"en", "et", "erna", "arna", "orna", "ena"})
    if (word.ends_with(ending)) return true;
  return false;
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
  if (first > 0 && is_conjunction(tokens[first - 1])) return std::nullopt;
  std::string name;
  for (; first < i; ++first) name.append(name.empty() ? "" : " ").append(place.written(first));
  return name;
}

// "Förslaget" for "ett förslag" or "ett nytt förslag" that ends before token `i`.
std::optional<std::string> introduced_before(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (i < 2 || tokens[i - 1].role != Role::other || tokens[i - 1].is_capital) return std::nullopt;
  if (!place.tense_before(i).modal.empty() || place.is_negated_before(i) ||
      words().is("vague", tokens[i - 1].folded) || words().is("defining", place.verb_before(i)))
    return std::nullopt;
  for (const std::string_view plural : {"ar", "er", "or", "a", "s"})
    if (tokens[i - 1].folded.ends_with(plural)) return std::nullopt;
  for (std::size_t back = 2; back <= 2 + k_adjectives_max && back <= i; ++back) {
    const Token& token = tokens[i - back];
    if (token.folded == "en" || token.folded == "ett") {
      const auto noun = definite_form(tokens[i - 1].folded, token.folded == "ett");
      return noun ? std::optional(with_capital(*noun)) : std::nullopt;
    }
    if (token.role != Role::other) return std::nullopt;
  }
  return std::nullopt;
}

std::string opening(const std::string& subject, const SplitPlace& place, const VerbPlace& verb) {
  return fmt::format("{} {}{}", subject, place.written(verb.verb), verb.adverbs);
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
  if (!is_several(noun.folded) || belongs_before(place, verb) || waits_further_back(place, i))
    return std::nullopt;
  const std::size_t start = phrase_start(place, i);
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

// Whether another verb of the same kind was joined before `i`: then this is the last of a list.
bool ends_list(const SplitPlace& place, std::size_t i, Role role) {
  const auto& tokens = place.tokens();
  for (std::size_t k = place.part_start() + 1; k < i; ++k)
    if (tokens[k].role == role && tokens[k].waiting == 0 &&
        (tokens[k - 1].folded == "," || is_conjunction(tokens[k - 1])))
      return true;
  return false;
}

bool holds_clause(const SplitPlace& place, std::size_t from, std::size_t to) {
  const auto& tokens = place.tokens();
  for (std::size_t k = from; k < to; ++k)
    if (tokens[k].role == Role::subordinator) return true;
  return false;
}

std::optional<std::size_t> last_to_before(const SplitPlace& place, std::size_t i) {
  for (std::size_t k = i; k-- > place.part_start();)
    if (place.tokens()[k].role == Role::to) return k;
  return std::nullopt;
}

// "ta fram och sammanställa kunskap": the first verb has no object of its own.
bool shares_object(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  for (std::size_t k = i; k-- > place.part_start();) {
    if (tokens[k].role == Role::infinitive || tokens[k].role == Role::finite) return true;
    if (words().is("particle", tokens[k].folded) || tokens[k].folded == "sig") continue;
    if (tokens[k].role == Role::other || tokens[k].role == Role::pronoun || tokens[k].role == Role::number)
      return false;
  }
  return true;
}

// "… och ska redovisa": the same subject once more.
std::optional<Cut> cut_second_verb(const SplitPlace& place, std::size_t i) {
  const auto verb = finite_at(place, i + 1);
  const auto subject = place.subject();
  // "och därefter går tåget" has a subject of its own.
  if (!verb || !verb->adverbs.empty() || !subject || !place.opener().empty() || !place.has_main_before(i) ||
      holds_clause(place, 0, i) || last_to_before(place, i) || ends_list(place, i, Role::finite))
    return std::nullopt;
  return Cut{i, verb->verb + 1, {}, opening(*subject, place, *verb)};
}

// "Syftet är att pröva … och att föreslå", "Uppdraget är att pröva … och föreslå".
std::optional<Cut> cut_second_infinitive(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (place.opener().ends_with(" att")) {
    const std::size_t next = i + 1 + (tokens[i + 1].role == Role::to ? 1 : 0);
    if (next >= tokens.size() || tokens[next].role != Role::infinitive ||
        holds_clause(place, place.part_start(), i) || last_to_before(place, i) ||
        ends_list(place, i, Role::infinitive))
      return std::nullopt;
    return Cut{i, next, {}, place.opener().substr(0, place.opener().size() - 4) + " också att"};
  }
  const auto subject = place.subject();
  const Tense tense = place.tense_before(i);
  if (!subject || tense.modal.empty() || tokens[i + 1].role != Role::infinitive ||
      holds_clause(place, 0, i) || last_to_before(place, i) || ends_list(place, i, Role::infinitive))
    return std::nullopt;
  return Cut{i, i + 1, {}, fmt::format("{} {} också", *subject, tense.modal)};
}

// "föreslår att … och att …": the same verb once more.
std::optional<Cut> cut_second_that(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  const auto subject = place.subject();
  if (!subject || !place.opener().empty() || i + 2 >= tokens.size() || tokens[i + 1].folded != "att")
    return std::nullopt;
  std::size_t first = 0;
  while (first < i && tokens[first].folded != "att") ++first;
  const auto verb = std::ranges::find(tokens, Role::finite, &Token::role) - tokens.begin();
  if (first >= i || tokens[first].role != tokens[i + 1].role || place.words_from_main_to(first) > 1)
    return std::nullopt;
  return Cut{
      i, i + 2, {}, fmt::format("{} {} också att", *subject, place.written(static_cast<std::size_t>(verb)))};
}

// "innehåller regler samt råd": the same verb with what else it has.
std::optional<Cut> cut_second_object(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  const auto main = place.main_verb();
  if (tokens[i].folded != "samt" || tokens[i + 1].role == Role::preposition || !main || *main >= i ||
      i + 2 >= tokens.size() || tokens[*main + 1].role == Role::preposition ||
      words().is("particle", tokens[*main + 1].folded) || words().is("particle", tokens[*main + 2].folded) ||
      words().is("particle", tokens[i + 2].folded) || !place.opener().empty() || holds_clause(place, 0, i) ||
      last_to_before(place, i) || tokens[i + 1].role == Role::finite ||
      tokens[i + 1].role == Role::infinitive || tokens[i + 1].role == Role::to ||
      tokens[i + 1].role == Role::adverb || tokens[i + 1].role == Role::supine ||
      tokens[i + 1].role == Role::subordinator || words().is("stative_link", tokens[*main].lemma))
    return std::nullopt;
  std::string verb(place.written(*main));
  const bool has_infinitive = *main + 1 < i && tokens[*main + 1].role == Role::infinitive &&
                              !words().is("modal", tokens[*main + 1].folded);
  if (tokens[*main].folded == "har" || (words().is("must", tokens[*main].folded) && !has_infinitive))
    return std::nullopt;
  verb += " även";
  if (has_infinitive) verb.append(" ").append(place.written(*main + 1));
  if (const auto subject = place.subject()) return Cut{i, i + 1, {}, fmt::format("{} {}", *subject, verb)};
  const bool is_passive =
      tokens[*main].form == VerbForm::present_passive || tokens[*main].form == VerbForm::preterite_passive;
  if (!is_passive || *main == 0 || tokens[0].role != Role::preposition) return std::nullopt;
  return Cut{i, i + 1, {}, "Det " + verb};
}

// The finite verb of a clause whose subject begins at `i`: a pronoun, or a definite noun after a comma.
std::optional<std::size_t> verb_of_clause(const SplitPlace& place, std::size_t i) {
  constexpr std::size_t k_subject_words = 3;
  const auto& tokens = place.tokens();
  if (tokens[i].role == Role::pronoun && tokens[i + 1].role == Role::finite) return i + 1;
  if (i < 2 || tokens[i - 2].folded != ",") return std::nullopt;
  for (std::size_t k = i; k < tokens.size() && k <= i + k_subject_words; ++k) {
    if (k > i && tokens[k].role == Role::finite)
      return ends_definite(tokens[k - 1].folded) ? std::optional(k) : std::nullopt;
    if (tokens[k].role != Role::other && tokens[k].role != Role::determiner) return std::nullopt;
  }
  return std::nullopt;
}

// ", och det innebär": a clause with a subject of its own.
std::optional<Cut> cut_second_clause(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  const bool keeps_word = tokens[i].folded == "men";
  if (i + 2 >= tokens.size() || (!keeps_word && tokens[i].folded != "och")) return std::nullopt;
  const auto verb = verb_of_clause(place, i + 1);
  if (!verb || holds_clause(place, place.part_start(), i) || tokens[*verb].waiting > 0) return std::nullopt;
  if (keeps_word) return Cut{i, i + 1, {}, "Men"};
  return Cut{i, i + 2, {}, with_capital(place.written(i + 1))};
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
    const Cut cut{i, verb->verb + 1, {}, opening(*subject, place, *verb)};
    if (place.may_cut(cut.cut, cut.resume)) return cut;
  }
  if (tokens[i].folded != "som" || after_comma) return std::nullopt;
  const auto cut = cut_restricting(place, i, verb->verb);
  return may(place, cut) ? cut : std::nullopt;
}

std::optional<Cut> cut_coordination(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (tokens[i].role != Role::conjunction || i + 1 >= tokens.size() || shares_object(place, i))
    return std::nullopt;
  if (is_conjunction(tokens[i]) && tokens[i].folded != "eller") {
    if (const auto cut = cut_second_infinitive(place, i); may(place, cut)) return cut;
    if (const auto cut = cut_second_that(place, i); may(place, cut)) return cut;
    if (const auto cut = cut_second_verb(place, i); may(place, cut)) return cut;
    if (const auto cut = cut_second_object(place, i); may(place, cut)) return cut;
  }
  if (const auto cut = cut_second_clause(place, i); may(place, cut)) return cut;
  return std::nullopt;
}

std::optional<Cut> cut_semicolon(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (tokens[i].folded != ";" || !place.may_cut(i, i + 1) || tokens[i + 1].role == Role::conjunction ||
      std::ranges::count(tokens, ";", &Token::folded) > 1)
    return std::nullopt;
  for (std::size_t k = i + 1; k < tokens.size(); ++k)
    if (tokens[k].role == Role::finite && tokens[k].waiting == 0)
      return Cut{i, i + 2, {}, with_capital(place.written(i + 1))};
  return std::nullopt;
}

}  // namespace svea::plain
