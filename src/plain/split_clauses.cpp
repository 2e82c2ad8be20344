#include "plain/split_clauses.h"

#include <algorithm>

#include <fmt/format.h>

#include "plain/split_phrases.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

const Words& words() { return Words::swedish(); }

bool is_conjunction(const Token& token) { return words().is("coordination", token.folded); }

bool may(const SplitPlace& place, const std::optional<Cut>& cut, bool governs = false) {
  return cut && place.may_cut(cut->cut, cut->resume, {.governs_infinitive = governs});
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

// "hur det kan användas och spridas": an infinitive after "och" may belong to a clause with a modal verb.
// After any other clause it goes on with what came before.
bool may_belong_to_clause(const SplitPlace& place, std::size_t from, std::size_t i) {
  const auto& tokens = place.tokens();
  bool is_clause = false;
  for (std::size_t k = from; k < i; ++k) {
    if (tokens[k].role == Role::subordinator) is_clause = true;
    if (is_clause && (words().is("modal", tokens[k].folded) || tokens[k].role == Role::infinitive))
      return true;
  }
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

// "Syftet är också att" for "Syftet är att", "Det går också ut på att" for "Det går ut på att".
std::string said_again(std::string opener) {
  if (opener.find(" också") != std::string::npos) return opener;
  const auto subject = opener.find(' ');
  opener.insert(std::min(opener.find(' ', subject + 1), opener.size()), " också");
  return opener;
}

// "Syftet är att pröva … och att föreslå", "Det går ut på att pröva … och föreslå".
std::optional<Cut> cut_second_infinitive(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (place.opener().ends_with(" att")) {
    const std::size_t next = i + 1 + (tokens[i + 1].role == Role::to ? 1 : 0);
    // "Det gör att" has a clause after it, no infinitive.
    const Role opened = tokens[place.part_start() - 1].role;
    if (next >= tokens.size() || tokens[next].role != Role::infinitive || opened == Role::subordinator ||
        may_belong_to_clause(place, place.part_start(), i) || last_to_before(place, i) ||
        ends_list(place, i, Role::infinitive))
      return std::nullopt;
    return Cut{i, next, {}, said_again(place.opener())};
  }
  const auto subject = place.subject();
  const Tense tense = place.tense_before(i);
  if (!subject || tense.modal.empty() || tokens[i + 1].role != Role::infinitive ||
      may_belong_to_clause(place, 0, i) || last_to_before(place, i) || ends_list(place, i, Role::infinitive))
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

// "I uppdraget ingår att … och att …": "Det ingår också att …"; "Syftet med stödet är att … och att …":
// "Syftet är också att …".
std::optional<Cut> cut_second_purpose(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  const auto main = place.main_verb();
  if (!main || *main >= i || !place.opener().empty() || i + 2 >= tokens.size() ||
      tokens[i + 1].role != Role::to || may_belong_to_clause(place, *main + 1, i) ||
      tokens[*main].form != VerbForm::present)
    return std::nullopt;
  std::size_t first = *main + 1;
  while (first < i && tokens[first].role == Role::adverb) ++first;
  if (tokens[first].role != Role::to) return std::nullopt;
  const bool is_included = tokens[*main].lemma == "ingå" && tokens[0].role == Role::preposition;
  if (is_included) return Cut{i, i + 2, {}, fmt::format("Det {} också att", place.written(*main))};
  const bool is_purpose = tokens[*main].lemma == "vara" && *main > 1 && tokens[0].role == Role::other &&
                          ends_definite(tokens[0].folded) && tokens[1].role == Role::preposition;
  if (!is_purpose) return std::nullopt;
  return Cut{i, i + 2, {}, fmt::format("{} {} också att", place.written(0), place.written(*main))};
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
  // "Det gäller om det behövs och det kan ske": the second clause may be a condition too.
  if (!verb || !place.opener().empty() || holds_clause(place, place.part_start(), i) ||
      tokens[*verb].waiting > 0)
    return std::nullopt;
  if (keeps_word) return Cut{i, i + 1, {}, "Men"};
  return Cut{i, i + 2, {}, with_capital(place.written(i + 1))};
}

// A second verb, or a second "att", of the same subject.
std::optional<Cut> cut_second_of_subject(const SplitPlace& place, std::size_t i) {
  if (auto cut = cut_second_infinitive(place, i); may(place, cut, true)) return cut;
  if (auto cut = cut_second_that(place, i); may(place, cut)) return cut;
  if (auto cut = cut_second_purpose(place, i); may(place, cut)) return cut;
  if (auto cut = cut_second_verb(place, i); may(place, cut)) return cut;
  return std::nullopt;
}

}  // namespace

std::optional<Cut> cut_coordination(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (tokens[i].role != Role::conjunction || i + 1 >= tokens.size() || shares_object(place, i))
    return std::nullopt;
  // Offered: what the second verb goes on with is often more than the words around it tell.
  if (is_conjunction(tokens[i]) && tokens[i].folded != "eller")
    if (auto cut = cut_second_of_subject(place, i)) {
      cut->is_offered = true;
      return cut;
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
