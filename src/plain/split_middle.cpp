#include "plain/split_middle.h"

#include <algorithm>
#include <optional>

#include "plain/split_openers.h"
#include "plain/split_rules.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

// A shorter phrase is no burden where it stands, and a longer one may be more than a phrase.
constexpr std::size_t k_phrase_words_min = 4;
constexpr std::size_t k_phrase_words_max = 40;
// What may stand between the verb and the phrase: "ska myndigheten också i samråd med".
constexpr std::size_t k_words_before_max = 4;
constexpr std::size_t k_rest_words_min = 4;

struct Phrase {
  std::size_t start = 0;  // its first token
  std::size_t thing = 0;  // the first after its preposition
  std::size_t end = 0;    // the token after its last word
  std::size_t infinitive = 0;
  const SplitRule* rule = nullptr;
};

const SplitRule* rule_at(const Sentence& sentence, std::size_t i) {
  const auto& tokens = sentence.tokens;
  for (const auto& rule : split_rules_at(tokens[i].folded)) {
    const bool is_phrase =
        rule.follows == SplitRule::Follows::phrase || rule.follows == SplitRule::Follows::date;
    if (!is_phrase || rule.needs_word_before || rule.tokens.front() == "," ||
        i + rule.tokens.size() >= tokens.size())
      continue;
    const auto is_same = [&](std::size_t k) { return tokens[i + k].folded == rule.tokens[k]; };
    std::size_t same = 0;
    while (same < rule.tokens.size() && is_same(same)) ++same;
    if (same == rule.tokens.size()) return &rule;
  }
  return nullptr;
}

// The verb or "att" that waits for an infinitive: of the main clause, or of what a main verb asks for.
std::optional<std::size_t> anchor_of(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  const std::size_t main = sentence.main_verb.value_or(tokens.size());
  if (main >= tokens.size()) return std::nullopt;
  if (Words::swedish().is("must", tokens[main].folded)) return main;
  for (std::size_t i = main + 1; i < tokens.size(); ++i) {
    if (tokens[i].role == Role::subordinator || tokens[i].role == Role::finite) return std::nullopt;
    if (tokens[i].role == Role::to) return i;
  }
  return std::nullopt;
}

// The infinitive that ends the phrase, with nothing between that has a verb of its own.
std::optional<std::size_t> infinitive_after(const Sentence& sentence, std::size_t i) {
  const auto& tokens = sentence.tokens;
  for (; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    // "mall (bilaga V), lämnas": what looks like a verb in brackets is none of the sentence's.
    if (token.role == Role::infinitive) return token.is_bracketed ? std::nullopt : std::optional(i);
    if (token.role == Role::finite || token.role == Role::subordinator || token.role == Role::to ||
        token.role == Role::supine || token.is_quoted || token.folded == ";" || token.folded == ":")
      return std::nullopt;
  }
  return std::nullopt;
}

// "senast den 1 juni till departementet": the phrase ends with its date.
std::size_t end_of_date(const Sentence& sentence, const Phrase& phrase) {
  const auto& tokens = sentence.tokens;
  std::size_t end = phrase.thing;
  while (end < phrase.end &&
         (tokens[end].role == Role::number || Words::swedish().is("month", tokens[end].folded)))
    ++end;
  return end;
}

std::optional<Phrase> phrase_in(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  const auto anchor = anchor_of(sentence);
  if (!anchor || tokens[*anchor].is_bracketed || tokens[*anchor].is_quoted) return std::nullopt;
  for (std::size_t i = *anchor + 1; i < tokens.size() && i <= *anchor + 1 + k_words_before_max; ++i) {
    const SplitRule* rule = rule_at(sentence, i);
    if (rule == nullptr) {
      if (tokens[i].role == Role::infinitive || tokens[i].role == Role::subordinator ||
          tokens[i].role == Role::preposition || tokens[i].role == Role::conjunction)
        return std::nullopt;
      continue;
    }
    Phrase phrase{.start = i, .thing = i + rule->tokens.size(), .end = 0, .infinitive = 0, .rule = rule};
    const auto infinitive = infinitive_after(sentence, phrase.thing);
    if (!infinitive) return std::nullopt;
    phrase.infinitive = phrase.end = *infinitive;
    while (phrase.end > phrase.thing &&
           (tokens[phrase.end - 1].role == Role::adverb || tokens[phrase.end - 1].folded == "," ||
            Words::swedish().is("manner", tokens[phrase.end - 1].folded)))
      --phrase.end;
    if (rule->tokens.back() == "den" && tokens[phrase.thing].role == Role::number)
      phrase.end = end_of_date(sentence, phrase);
    // "tillsammans med kommunerna både arbeta och verka"
    if (Words::swedish().is("pair", tokens[phrase.end - 1].folded)) return std::nullopt;
    const std::size_t length = sentence.words_between(phrase.start, phrase.end);
    if (length < k_phrase_words_min || length > k_phrase_words_max) return std::nullopt;
    return phrase;
  }
  return std::nullopt;
}

// A sentence of which something is only true sometimes, or not at all, is left.
bool is_limited(const Sentence& sentence, std::size_t before) {
  const Words& words = Words::swedish();
  const auto& tokens = sentence.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (words.is("negation", tokens[i].folded) || words.is("archaic", tokens[i].folded) ||
        (tokens[i].role == Role::subordinator && i < before))
      return true;
  return tokens.front().role == Role::finite || tokens.front().role == Role::mark;
}

// "ska senast den 1 maj lämna en plan och under hösten visa den": the day is that of the first thing.
bool belongs_to_first(const Sentence& sentence, const Phrase& phrase) {
  const auto& tokens = sentence.tokens;
  // "… och en slutrapport ska lämnas": what is moved belongs to the first clause.
  // "enligt denna lag till grupperna lämna stöd": who gets it is no part of the phrase.
  for (std::size_t k = phrase.thing; k < phrase.end; ++k)
    if (tokens[k].folded == "till") return true;
  for (std::size_t k = phrase.infinitive + 1; k < tokens.size(); ++k)
    if (tokens[k].role == Role::finite && tokens[k].waiting == 0) return true;
  if (phrase.rule->tokens.front() != "senast") return false;
  for (std::size_t k = phrase.infinitive + 1; k < tokens.size(); ++k) {
    if (tokens[k].role == Role::to || tokens[k].role == Role::subordinator) return false;
    if (tokens[k].role == Role::infinitive) return true;
  }
  return false;
}

Tense tense_of(const Sentence& sentence) {
  const auto& main = sentence.tokens[*sentence.main_verb];
  Tense tense;
  if (Words::swedish().is("must", main.folded)) tense.modal = main.folded == "skall" ? "ska" : main.folded;
  return tense;
}

}  // namespace

void append_moved_phrase(std::string_view text, const Sentence& sentence, const SplitLimits& limits,
                         std::size_t first_draft, Drafts& drafts) {
  const auto& tokens = sentence.tokens;
  const auto phrase = phrase_in(sentence);
  if (!phrase || tokens.back().folded != "." || is_limited(sentence, phrase->start) ||
      sentence.words_between(0, tokens.size()) < limits.sentence_words_min ||
      sentence.words_between(phrase->infinitive, tokens.size()) < k_rest_words_min)
    return;
  if (belongs_to_first(sentence, *phrase)) return;
  const auto thing = text.substr(tokens[phrase->thing].span.start,
                                 tokens[phrase->end - 1].span.end - tokens[phrase->thing].span.start);
  const std::string full_stop{'.', limits.between};
  const std::string said =
      full_stop + opener_in(phrase->rule->opener, tense_of(sentence)) + " " + std::string(thing);
  // A comma before the phrase, and the one after it, go with it.
  const bool has_comma = tokens[phrase->start - 1].folded == ",";
  const std::size_t from = has_comma ? phrase->start - 1 : phrase->start;
  std::size_t next = phrase->end;
  if (tokens[next].folded == ",") ++next;
  const DraftEdit removal{{tokens[from].span.start, tokens[next].span.start}, has_comma ? " " : ""};

  const auto later =
      std::find_if(drafts.begin() + static_cast<std::ptrdiff_t>(first_draft), drafts.end(),
                   [&](const Draft& draft) { return draft.edits.front().span.start >= removal.span.end; });
  const bool is_cut_inside = std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(first_draft),
                                         drafts.end(), [&](const Draft& draft) {
                                           return draft.edits.back().span.end > removal.span.start &&
                                                  draft.edits.front().span.start < removal.span.end;
                                         });
  if (is_cut_inside) return;
  if (later != drafts.end()) {
    auto& after = later->edits.front().after;
    after.insert(std::min(after.find(full_stop), after.size()), said);
    later->edits.insert(later->edits.begin(), removal);
    return;
  }
  const std::size_t end = tokens[tokens.size() - 2].span.end;
  drafts.push_back(
      {Reason::long_sentence,
       {removal, {{end, end}, said}},
       {"Det som står mellan verbet och resten är lättare att läsa i en egen mening.",
        "What stands between the verb and the rest is easier to read in a sentence of its own."}});
}

}  // namespace svea::plain
