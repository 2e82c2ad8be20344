#include "plain/split_openers.h"

#include <algorithm>

#include "plain/data.h"
#include "plain/verbs.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// A phrase of fewer words and marks is no burden where it stands.
constexpr std::size_t k_phrase_tokens_min = 6;
constexpr std::size_t k_easy_phrase_tokens_min = 4;

// "{göras}": what is done by somebody who is not named.
bool is_done_to(std::string_view lemma) { return lemma == "göras"; }

std::string verb_in(std::string_view lemma, const Tense& tense, bool is_simple) {
  using enum VerbForm;
  const bool passive = is_done_to(lemma);
  const auto forms = Verbs::swedish().forms(passive ? lemma.substr(0, lemma.size() - 1) : lemma);
  if (!forms) return std::string(lemma);
  const auto form = [&](VerbForm active, VerbForm done) {
    return (*forms)[static_cast<std::size_t>(passive ? done : active)];
  };
  if (!is_simple && !tense.modal.empty()) return tense.modal + " " + form(infinitive, infinitive_passive);
  if (!is_simple && tense.is_perfect) return "har " + form(supine, supine_passive);
  return tense.is_past ? form(preterite, preterite_passive) : form(present, present_passive);
}

bool matches(const SplitPlace& place, std::size_t i, const SplitRule& rule) {
  const auto& tokens = place.tokens();
  if (i + rule.tokens.size() > tokens.size()) return false;
  for (std::size_t k = 0; k < rule.tokens.size(); ++k)
    if (tokens[i + k].folded != rule.tokens[k]) return false;
  return true;
}

// "31 mars 2012" and nothing else before the sentence ends.
bool is_last_date(const SplitPlace& place, std::size_t day) {
  constexpr std::size_t k_day_month_stop = 3;
  const auto& tokens = place.tokens();
  const std::size_t left = tokens.size() - day;
  if (left < k_day_month_stop || tokens[day].role != Role::number || tokens.back().folded != "." ||
      !Words::swedish().is("month", tokens[day + 1].folded))
    return false;
  return left == k_day_month_stop || (left == k_day_month_stop + 1 && tokens[day + 2].role == Role::number);
}

bool follows(const SplitPlace& place, std::size_t resume, SplitRule::Follows what) {
  const auto& tokens = place.tokens();
  if (resume >= tokens.size()) return false;
  const Role last = tokens[resume - 1].role;
  switch (what) {
    case SplitRule::Follows::infinitive:
      return last == Role::to;
    case SplitRule::Follows::clause:
      // "eftersom", or "att" with its clause.
      return last == Role::subordinator;
    case SplitRule::Follows::date:
      return is_last_date(place, resume);
    default:
      return tokens[resume].role != Role::to && tokens[resume].role != Role::subordinator &&
             tokens[resume].role != Role::finite && tokens[resume].role != Role::mark;
  }
}

bool may_stand_before(const SplitPlace& place, std::size_t i, const SplitRule& rule) {
  const auto& tokens = place.tokens();
  // One of several days says when its own part is done.
  if (rule.tokens.front() == "senast" && std::ranges::count(tokens, "senast", &Token::folded) > 1)
    return false;
  // "börja den 1 maj och redovisas senast den 1 juni": the day is that of the second verb alone.
  if (rule.tokens.front() == "senast" && i > 1 && tokens[i - 2].role == Role::conjunction) return false;
  const std::size_t last = i > 0 && tokens[i - 1].folded == "," ? 2 : 1;
  if (i < last) return false;
  const bool is_named =
      std::ranges::find(rule.words_before, tokens[i - last].folded) != rule.words_before.end();
  return is_named == rule.needs_word_before;
}

// "ska granska avtalen för att hitta fel samt skriva en rapport": "samt" goes on with what is to be done.
bool joins_infinitive(const SplitPlace& place, std::size_t from) {
  const auto& tokens = place.tokens();
  for (std::size_t k = from; k + 1 < tokens.size(); ++k)
    if (tokens[k].folded == "samt" &&
        (tokens[k + 1].role == Role::infinitive || tokens[k + 1].role == Role::to))
      return true;
  // "vidta åtgärder för att införa dessa och redovisa en plan": the same with "och" after an object.
  for (std::size_t k = from + 2; k + 1 < tokens.size(); ++k)
    if (tokens[k].role == Role::conjunction && tokens[k - 1].role != Role::infinitive &&
        !Words::swedish().is("particle", tokens[k - 1].folded) && tokens[k + 1].role == Role::infinitive &&
        tokens[k].waiting == 0 && place.is_modal_before(from))
      return true;
  return false;
}

// "lagen (2007:979) om åtgärder för att hindra brott", "planen – Insatser för att": a name goes on.
bool is_in_title(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  for (std::size_t k = i; k-- > place.part_start() + 1;) {
    if (tokens[k].folded == "–" || (tokens[k].folded == "om" && tokens[k - 1].folded == ")")) return true;
    if (tokens[k].role == Role::finite || tokens[k].role == Role::infinitive) return false;
  }
  return false;
}

// "behöver språket för att få arbete", "tillräcklig kunskap för att", or a second purpose that would be left
// behind: "för att nå dem och för att lära dem".
bool needs_what_follows(const SplitPlace& place, std::size_t i, std::size_t resume) {
  const auto& tokens = place.tokens();
  // "läggs fram för att godkännas": what is done to the subject.
  if (tokens[resume].role == Role::infinitive && tokens[resume].form == VerbForm::infinitive_passive)
    return true;
  // "rustar dem för att arbeta"
  if (Words::swedish().is("object", tokens[i - 1].folded)) return true;
  if (Words::swedish().is("needing", place.verb_before(i)) || is_in_title(place, i)) return true;
  for (std::size_t k = place.part_start(); k < i; ++k) {
    const bool is_needing = tokens[k].role == Role::finite && Words::swedish().is("needing", tokens[k].lemma);
    if (is_needing || Words::swedish().ends_as("purpose_noun", tokens[k].folded) ||
        tokens[k].folded.starts_with("tillräcklig") || tokens[k].folded.starts_with("syft"))
      return true;
  }
  for (std::size_t k = i + 2; k + 1 < tokens.size(); ++k)
    if (tokens[k].folded == "för" && tokens[k + 1].folded == "att" &&
        (tokens[k - 1].role == Role::conjunction || tokens[k - 1].folded == ","))
      return true;
  return joins_infinitive(place, resume);
}

// A phrase after which the first sentence goes on: "… samt en rapport", "… när varan säljs", or that is a
// question of its own: "om i vilken mån".
bool holds_more(const SplitPlace& place, std::size_t resume) {
  const auto& tokens = place.tokens();
  for (std::size_t k = resume; k < tokens.size(); ++k) {
    // "i ärenden rörande stöd rätt att …"
    if (tokens[k].role == Role::to &&
        (tokens[k - 1].role == Role::other || tokens[k - 1].role == Role::number))
      return true;
    // "kunskap om EU och om dess länder", "sköts av nämnden inom ramen för införandet av lagen och av
    // kommunen": the second phrase may belong to what stands before.
    if (k > resume && tokens[k - 1].role == Role::conjunction && tokens[k].role == Role::preposition)
      return true;
    // "målen vad gäller säkerhet och det nya beslutet"
    if (k > resume && tokens[k - 1].role == Role::conjunction && tokens[k].role == Role::determiner)
      return true;
    // "i fråga om 7 § den 1 mars och i övrigt den 1 maj"
    if (tokens[k].folded == "övrigt" && k > resume && tokens[k - 1].folded == "i") return true;
    const bool is_clause = tokens[k].role == Role::subordinator;
    const bool goes_on = tokens[k].folded == "," && k + 1 < tokens.size() &&
                         (tokens[k + 1].role == Role::preposition || tokens[k + 1].role == Role::finite ||
                          tokens[k + 1].role == Role::to || tokens[k + 1].folded == "som");
    if (goes_on || tokens[k].folded == "samt" || tokens[k].folded == "dels" || (is_clause && k <= resume + 1))
      return true;
    // "när hushållet haft bistånd" is a clause without a finite verb; "om" may be a preposition.
    if ((is_clause || tokens[k].folded != "om") && Words::swedish().is("circumstance", tokens[k].folded))
      return true;
  }
  return false;
}

// "med anledning av motionen vid nästa möte": when something is done, after the reason for it.
bool says_when_after(const SplitPlace& place, std::size_t resume) {
  const auto& tokens = place.tokens();
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(resume), tokens.end(),
                     [](const Token& token) { return Words::swedish().is("time_place", token.folded); });
}

// Whether the part asks something before token `end`: "hur", "i vilken grad".
bool holds_question(const SplitPlace& place, std::size_t end) {
  const auto& tokens = place.tokens();
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(place.part_start()),
                     tokens.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Token& token) { return Words::swedish().is("asking", token.folded); });
}

bool holds_word(const SplitPlace& place, std::size_t from, std::string_view word) {
  const auto& tokens = place.tokens();
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end(),
                     [&](const Token& token) { return token.folded == word; });
}

// "sina villkor" has its owner in the first sentence, and "för att sedan öka" is no purpose.
bool begins_elsewhere(const SplitPlace& place, std::size_t resume) {
  constexpr std::size_t k_words = 4;
  const auto& tokens = place.tokens();
  for (std::size_t k = resume; k < tokens.size() && k < resume + k_words; ++k)
    if (Words::swedish().is("elsewhere", tokens[k].folded)) return true;
  return false;
}

// "om", "när", "innan" with a clause.
bool says_when(const SplitRule& rule) {
  return rule.follows == SplitRule::Follows::clause &&
         Words::swedish().is("circumstance", rule.tokens.back());
}

// "om det behövs", "om hyran höjs"; not "om detta i brev", "om åtgärder som vidtas".
bool is_surely_clause(const SplitPlace& place, std::size_t i) {
  const auto& tokens = place.tokens();
  if (i + 1 >= tokens.size()) return false;
  // "tas ut, om inte annat sägs, med tre kronor": the first sentence goes on.
  if (std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end(),
                  [](const Token& token) { return token.folded == ","; }))
    return false;
  if (tokens[i].role == Role::pronoun)
    return tokens[i + 1].role == Role::finite || tokens[i + 1].role == Role::adverb;
  if (tokens[i].role == Role::finite) return false;
  for (; i < tokens.size() && tokens[i].role != Role::finite; ++i)
    if (tokens[i].role == Role::subordinator || tokens[i].role == Role::conjunction ||
        tokens[i].role == Role::mark)
      return false;
  return i < tokens.size();
}

// "när det gäller" says what about, not when.
bool is_about(const SplitPlace& place, std::size_t resume) {
  const auto& tokens = place.tokens();
  return resume + 1 < tokens.size() && tokens[resume].folded == "det" &&
         tokens[resume + 1].folded == "gäller";
}

// "undersökning om vad", "frågan om": what the noun is about.
bool is_noun_about(const Token& token) { return Words::swedish().ends_as("about", token.folded); }

// "bidrag om det behövs" has a condition, "pröva om det behövs" and "besked om det behövs" a question.
bool is_about_or_condition(const SplitPlace& place, std::size_t i, const SplitRule& rule) {
  const auto& tokens = place.tokens();
  const Token& om = tokens[i + rule.tokens.size() - 1];
  if (rule.follows != SplitRule::Follows::clause) return om.role == Role::preposition;
  // "lagen (2019:1) om avgifter": the name of a law goes on.
  return om.role == Role::subordinator && tokens[i - 1].folded != ")" &&
         !Words::swedish().is("wondering", place.verb_before(i)) && !is_noun_about(tokens[i - 1]) &&
         is_surely_clause(place, i + rule.tokens.size());
}

}  // namespace

std::string opener_in(std::string_view opener, const Tense& tense) {
  const auto open = opener.find('{');
  const auto close = opener.find('}');
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(opener);
  std::string_view verb = opener.substr(open + 1, close - open - 1);
  const bool is_simple = verb.starts_with("=");
  if (is_simple) verb.remove_prefix(1);
  return std::string(opener.substr(0, open)) + verb_in(verb, tense, is_simple) +
         std::string(opener.substr(close + 1));
}

std::optional<Cut> cut_by_rule(const SplitPlace& place, std::size_t i, bool is_easy) {
  for (const auto& rule : split_rules_at(place.tokens()[i].folded)) {
    if (rule.middle_only || (rule.easy_only && !is_easy) || !matches(place, i, rule)) continue;
    const std::size_t resume = i + rule.tokens.size();
    if (resume >= place.tokens().size() || begins_elsewhere(place, resume)) continue;
    // "Det gäller till exempel" wants a thing after it, "genom utbildning" has an opener of its own.
    if (rule.follows == SplitRule::Follows::phrase && rule.tokens.front() == "," &&
        place.tokens()[resume].role == Role::preposition)
      continue;
    // "om" is a word for what something is about, or for a condition.
    if (rule.tokens.back() == "om" && !is_about_or_condition(place, i, rule)) continue;
    if (rule.follows == SplitRule::Follows::phrase &&
        (holds_more(place, resume) ||
         place.tokens().size() - resume < (is_easy ? k_easy_phrase_tokens_min : k_phrase_tokens_min)))
      continue;
    // "juridisk kunskap och kunskap om teknik": the phrase is about the second thing alone.
    if (rule.follows == SplitRule::Follows::phrase && i > 1 &&
        place.tokens()[i - 2].role == Role::conjunction)
      continue;
    if (says_when(rule) && is_about(place, resume)) continue;
    if (!follows(place, resume, rule.follows) || !may_stand_before(place, i, rule)) continue;
    // "Det ska ske senast den" makes a sentence of a date.
    const std::size_t opened = rule.follows == SplitRule::Follows::date ? split_words(rule.opener).size() : 0;
    if (!place.may_cut(i, resume, {split_words(rule.first_end).size(), opened}) || place.is_negated_before(i))
      continue;
    // "senast den 1 maj till departementet": where it goes belongs to the first sentence.
    if (rule.tokens.front() == "senast" && holds_word(place, resume, "till")) continue;
    if (rule.follows == SplitRule::Follows::infinitive && needs_what_follows(place, i, resume)) continue;
    if (rule.tokens.front() == "för" && joins_infinitive(place, resume)) continue;
    // What is, is not done in any way: no "Det sker genom" after it.
    const bool is_doing =
        rule.opener.find("{ske}") != std::string::npos || rule.opener.find("{göras}") != std::string::npos;
    const Tense tense = place.tense_before(i);
    if ((rule.modal_only && tense.modal.empty()) || (rule.stated_only && place.is_modal_before(i))) continue;
    // "regler finns om … med anledning av": there is no reason for rules that there are.
    const bool is_said_of_all =
        !rule.opener.starts_with("Det ") && rule.follows == SplitRule::Follows::phrase;
    if (is_said_of_all && (place.verb_before(i) == "finnas" || says_when_after(place, resume))) continue;
    // "redovisa i vilken grad det har gjorts i samråd med": the way is part of the question.
    if (is_doing && rule.tokens.front() != "senast" && holds_question(place, i)) continue;
    if (is_doing && (tense.is_past || tense.is_perfect) && place.is_infinitive_last(i)) continue;
    if (is_doing && Words::swedish().is("stative", place.verb_before(i))) continue;
    // "ska göras så att" says how, not what comes of it; so does "utformas så att".
    const bool is_purpose = rule.tokens.front() == "för" || says_when(rule);
    const Role last = place.tokens()[i - 1].role;
    const bool ends_with_verb = last == Role::finite || last == Role::infinitive || last == Role::supine;
    if (rule.follows == SplitRule::Follows::clause && !is_purpose && (!tense.modal.empty() || ends_with_verb))
      continue;
    std::string opener = opener_in(rule.opener, tense);
    if (opener == place.opener()) continue;
    return Cut{i, resume, rule.first_end, std::move(opener), {}, rule.is_offered};
  }
  return std::nullopt;
}

}  // namespace svea::plain
