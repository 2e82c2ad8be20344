#include "plain/split_restricting.h"

#include <algorithm>

#include <fmt/format.h>

#include "plain/nouns.h"
#include "plain/split_openers.h"
#include "plain/split_phrases.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// Adjectives between an article and its noun.
constexpr std::size_t k_adjectives_max = 2;
// A clause of fewer words and marks is no burden where it stands.
constexpr std::size_t k_clause_tokens_min = 7;
constexpr std::size_t k_easy_clause_tokens_min = 4;
// How near "undantag" stands before what is excepted.
constexpr std::size_t k_exception_words = 3;

const Words& words() { return Words::swedish(); }

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

bool is_several(std::string_view noun) { return words().is("several", noun) || ends_plural(noun); }

// "en uppmaning till dem som är ute att komma hem": an infinitive that the first sentence needs.
bool belongs_before(const SplitPlace& place, std::size_t from) {
  const auto& tokens = place.tokens();
  for (std::size_t k = from + 1; k < tokens.size(); ++k)
    if (tokens[k].role == Role::to && tokens[k - 1].role == Role::other) return true;
  return false;
}

// "om behandling av uppgifter som omfattas av lagen skett": a verb of the clause before, which would be left
// without its beginning.
bool leaves_supine_behind(const SplitPlace& place, std::size_t verb) {
  const auto& tokens = place.tokens();
  bool is_governed = words().is("perfect", tokens[verb].folded);
  for (std::size_t k = verb + 1; k < tokens.size(); ++k) {
    if (tokens[k].role == Role::supine && !is_governed) return true;
    is_governed =
        is_governed || tokens[k].role == Role::subordinator || words().is("perfect", tokens[k].folded);
  }
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

// "enligt lagar som … och enligt beslut": the second phrase would be left behind.
bool leaves_phrase_behind(const SplitPlace& place, std::size_t start, std::size_t i) {
  const auto& tokens = place.tokens();
  const auto& before = tokens[start - 1].folded;
  for (std::size_t k = i; k + 1 < tokens.size(); ++k)
    if (tokens[k].role == Role::conjunction &&
        (tokens[k + 1].folded == before || (k + 2 < tokens.size() && tokens[k + 2].folded == before)))
      return true;
  return false;
}

// "med undantag av viseringar som …"
bool is_excepted(const SplitPlace& place, std::size_t start) {
  const auto& tokens = place.tokens();
  for (std::size_t k = start; k > 0 && k + k_exception_words > start; --k)
    if (tokens[k - 1].folded == "undantag" || tokens[k - 1].folded == "utom") return true;
  return false;
}

// "för att skapa platser som …": what a purpose is about is what its clause says.
bool is_purpose(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  for (std::size_t k = place.part_start() + 1; k < i; ++k)
    if (tokens[k].role == Role::to && tokens[k - 1].folded == "för") return true;
  return false;
}

// "lämna uppgifter som omfattas av sekretess till en myndighet": who gets them belongs to the first verb.
bool leaves_receiver_behind(const SplitPlace& place, std::size_t i, std::size_t verb) {
  const auto& tokens = place.tokens();
  const std::string giving = place.verb_before(i);
  if (giving == "erbjuda" || giving == "ge") return true;
  if (!words().is("giving", giving)) return false;
  for (std::size_t k = verb + 2; k < tokens.size(); ++k)
    if (tokens[k].folded == "till") return true;
  return false;
}

// What can be said of any such noun and clause.
bool may_restrict(const SplitPlace& place, std::size_t i, std::size_t verb, bool is_easy) {
  const auto& tokens = place.tokens();
  const Token& noun = tokens[i - 1];
  // "uppgifter till myndigheter som följer av lag": what follows from a law is rarely the last noun.
  const auto& lemma = tokens[verb].lemma;
  return noun.role == Role::other && !noun.is_capital && tokens.back().folded == "." &&
         !words().is("vague", noun.folded) && i >= 2 && !place.is_negated_before(i) &&
         !is_purpose(place, i) && lemma != "följa" && lemma != "framgå" && lemma != "gälla" &&
         tokens.size() - verb >= (is_easy ? k_easy_clause_tokens_min : k_clause_tokens_min) &&
         // "underrätta den nämnd som någon tillhör om beslutet"
         (verb + 1 >= tokens.size() || tokens[verb + 1].folded != "om") && !belongs_before(place, verb) &&
         !leaves_supine_behind(place, verb) && !leaves_receiver_behind(place, i, verb);
}

// "den verksamhet som": "verksamheten. Det gäller den verksamhet som".
std::optional<Cut> cut_pointed_out(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  const std::size_t start = phrase_start(place, i);
  if (start < 2 || tokens[start - 1].role != Role::determiner) return std::nullopt;
  const Token& article = tokens[start - 1];
  const Token& before = tokens[start - 2];
  const bool is_plural = article.folded == "de";
  const bool is_neuter = article.folded == "det";
  if ((!is_plural && !is_neuter && article.folded != "den") || ends_definite(tokens[i - 1].folded) ||
      before.role == Role::conjunction || before.folded == "," || before.role == Role::determiner ||
      is_excepted(place, start - 1) || leaves_phrase_behind(place, start - 1, i))
    return std::nullopt;
  const bool is_alone = start == i - 1;
  std::string said(place.written(i - 1));
  if (!is_plural) {
    const auto definite = definite_form(tokens[i - 1].folded, is_neuter);
    if (!definite) return std::nullopt;
    said = *definite;
  }
  // "den nya verksamhet som" is "den nya verksamheten"; without the adjective the article goes too.
  const bool drops_article = is_plural || is_alone;
  std::string phrase;
  for (std::size_t k = start - 1; k < i; ++k)
    phrase.append(phrase.empty() ? "" : " ").append(place.written(k));
  std::string kept;
  for (std::size_t k = drops_article ? start : start - 1; k + 1 < i; ++k)
    kept.append(place.written(k)).append(" ");
  const CutNeeds needs{.says_noun_again = true};
  if (!place.may_cut(i, i + 1, needs)) return std::nullopt;
  Cut cut{i, i + 1, {}, opener_in(fmt::format("Det {{=gälla}} {} som", phrase), place.tense_before(i))};
  cut.is_offered = true;
  cut.noun = Replaced{start - 1, kept + said};
  return cut;
}

// "en plikt för skolor som": the noun that ends at `noun` may be what the clause is about.
bool has_article(const SplitPlace& place, std::size_t noun) {
  const auto& tokens = place.tokens();
  for (std::size_t k = noun; k > 0 && noun - k <= k_adjectives_max; --k) {
    if (tokens[k - 1].folded == "en" || tokens[k - 1].folded == "ett") return true;
    if (tokens[k].role != Role::other) return false;
  }
  return false;
}

// "i en kommun som": "Det gäller en kommun som".
std::optional<std::string> with_article(const SplitPlace& place, std::size_t start, std::size_t i) {
  const auto& tokens = place.tokens();
  if (start == 0 || start - 1 <= place.part_start() ||
      (tokens[start - 1].folded != "en" && tokens[start - 1].folded != "ett"))
    return std::nullopt;
  std::string phrase;
  for (std::size_t k = start - 1; k < i; ++k)
    phrase.append(phrase.empty() ? "" : " ").append(place.written(k));
  return phrase;
}

}  // namespace

std::optional<Cut> cut_restricting(const SplitPlace& place, std::size_t i, std::size_t verb, bool is_easy) {
  if (!may_restrict(place, i, verb, is_easy)) return std::nullopt;
  const auto& tokens = place.tokens();
  if (is_easy)
    if (auto cut = cut_pointed_out(place, i)) return cut;
  if (waits_further_back(place, i) || ends_definite(tokens[i - 1].folded)) return std::nullopt;
  std::size_t start = phrase_start(place, i);
  std::string phrase = tokens[i - 1].folded;
  const auto one = is_easy ? with_article(place, start, i) : std::nullopt;
  if (one) {
    phrase = *one;
    --start;
  } else if (!is_several(tokens[i - 1].folded)) {
    return std::nullopt;
  }
  if (start == 0 || is_excepted(place, start) || leaves_phrase_behind(place, start, i)) return std::nullopt;
  const Token& before = tokens[start - 1];
  // "Institutet för rättigheter som": the clause may be about the one that has the name.
  if (before.role == Role::preposition && start > 1 &&
      (tokens[start - 2].is_capital || has_article(place, start - 2)))
    return std::nullopt;
  if (before.role == Role::determiner || before.role == Role::number || before.role == Role::conjunction ||
      before.role == Role::adverb || before.folded == "," || before.folded.ends_with(":s") ||
      (!one && start < i - 1 && tokens[i - 2].folded.ends_with("s")))
    return std::nullopt;
  if (!place.may_cut(i, i + 1)) return std::nullopt;
  Cut cut{i, i + 1, {}, opener_in(fmt::format("Det {{=gälla}} {} som", phrase), place.tense_before(i))};
  cut.is_offered = true;
  return cut;
}

}  // namespace svea::plain
