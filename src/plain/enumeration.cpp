#include "plain/enumeration.h"

#include <algorithm>
#include <vector>

#include "plain/split_phrases.h"
#include "plain/words.h"

namespace svea::plain {
namespace {

constexpr std::size_t k_sentence_words_min = 15;
constexpr std::size_t k_clauses_min = 3;
constexpr std::size_t k_clause_words_min = 3;
constexpr std::size_t k_items_min = 4;
// Three items make a list where they are more than three words ("Myndigheternas skrivregler", on lists).
constexpr std::size_t k_few_items_min = 3;
constexpr std::size_t k_few_items_words_min = 5;
// Single words in a row ("Malmö, Lund, Ystad och Eslöv") are no burden; "och" is one of the words.
constexpr double k_item_words_mean_min = 1.5;
// A sentence of fewer words is read at a glance with its enumeration in it.
constexpr std::size_t k_items_sentence_words_min = 12;
// An item of more words may be several things.
constexpr std::size_t k_item_words_max = 6;

enum class Kind { infinitive, that, question };

bool is_of(const Token& token, Kind kind) {
  switch (kind) {
    case Kind::infinitive:
      return token.role == Role::infinitive;
    case Kind::that:
      return token.folded == "att";
    default:
      return token.role == Role::subordinator &&
             (token.folded == "om" || Words::swedish().is("asking", token.folded));
  }
}

bool joins(const Token& token) { return token.folded == "och" || token.folded == "samt"; }

// The tokens that the items begin with: the first of the kind after the main verb, and those after a comma or
// "och" with as much open. Empty unless "och" comes before the last and it is the only one.
std::vector<std::size_t> heads_of(const Sentence& sentence, Kind kind) {
  const auto& tokens = sentence.tokens;
  std::vector<std::size_t> heads;
  for (std::size_t i = *sentence.main_verb + 1; i < tokens.size(); ++i) {
    if (!is_of(tokens[i], kind) || tokens[i].is_bracketed || tokens[i].is_quoted) continue;
    if (heads.empty()) {
      heads.push_back(i);
      continue;
    }
    const bool is_next = tokens[i - 1].folded == "," || joins(tokens[i - 1]);
    if (!is_next || tokens[i].waiting != tokens[heads.front()].waiting) continue;
    heads.push_back(i);
    if (joins(tokens[i - 1])) break;
  }
  for (std::size_t i = *sentence.main_verb + 1; !heads.empty() && i < heads.front(); ++i)
    if (tokens[i].role == Role::subordinator || tokens[i].role == Role::finite) return {};
  if (heads.size() < k_clauses_min || !joins(tokens[heads.back() - 1])) return {};
  for (std::size_t k = 1; k + 1 < heads.size(); ++k)
    if (joins(tokens[heads[k] - 1])) return {};
  // "verka för att nå dem, för att de ska lära sig, stärka …": the others may belong to the purpose.
  for (std::size_t i = heads.front() + 1; i < heads.back() && kind == Kind::infinitive; ++i)
    if (tokens[i].role == Role::to && tokens[i - 1].role == Role::preposition) return {};
  // "mäta, hantera och övervaka riskerna" have one object between them.
  for (std::size_t k = 0; k + 1 < heads.size(); ++k)
    if (sentence.words_between(heads[k], heads[k + 1]) < k_clause_words_min) return {};
  // What the last item is followed by would be part of it.
  for (std::size_t i = heads.back() + 1; i < tokens.size(); ++i)
    if ((tokens[i].role == Role::finite && tokens[i].waiting == 0 && kind != Kind::that) ||
        (tokens[i - 1].folded == "," && is_of(tokens[i], kind)))
      return {};
  return heads;
}

bool is_item_word(const Token& token) {
  return token.role == Role::other || token.role == Role::determiner || token.role == Role::number ||
         token.is_bracketed || token.folded == "(" || token.folded == ")" || token.folded == "/";
}

// A name, or a word that ends as nouns do and adjectives don't.
bool is_surely_noun(const Token& token) {
  return token.is_capital || Words::swedish().ends_as("noun_ending", token.folded);
}

// "lokala, regionala och nationella aktörer", "gruppens språk, religion och historia": one noun, or one
// owner, for all of them.
bool share_words(const Sentence& sentence, const std::vector<std::size_t>& starts, std::size_t end) {
  std::vector<std::size_t> words;
  bool are_nouns = true;
  for (std::size_t k = 0; k < starts.size(); ++k) {
    const std::size_t next = k + 1 < starts.size() ? starts[k + 1] - 1 : end;
    words.push_back(sentence.words_between(starts[k], next));
    if (k + 1 < starts.size() && words.back() == 1)
      are_nouns = are_nouns && is_surely_noun(sentence.tokens[starts[k]]);
  }
  const auto is_one = [](std::size_t count) { return count == 1; };
  return (words.back() > 1 && std::any_of(words.begin(), words.end() - 1, is_one) && !are_nouns) ||
         (words.front() > 1 && std::all_of(words.begin() + 1, words.end(), is_one));
}

// "Skolverket, Rådet för barn, skolor och vuxna": the enumeration began before its last preposition.
bool begins_earlier(const Sentence& sentence, std::size_t from, std::size_t first) {
  const auto& tokens = sentence.tokens;
  for (std::size_t i = first; i-- > from;) {
    if (tokens[i].folded == ",") return true;
    if (tokens[i].role == Role::finite || tokens[i].role == Role::infinitive) return false;
  }
  return false;
}

// Days that stand in a row ("den 1 mars och den 1 juni") belong to one thing.
bool is_thing(const Sentence& sentence, std::size_t from, std::size_t end) {
  bool has_word = false;
  for (std::size_t i = from; i < end; ++i) {
    if (Words::swedish().is("month", sentence.tokens[i].folded)) return false;
    has_word = has_word || sentence.tokens[i].role == Role::other;
  }
  return has_word;
}

// "valet till riksdagen, arbetet och lagen", "av grupper på plats, regioner och kommuner": the preposition
// belongs to the first thing, and the enumeration began before it.
bool belongs_to_first(const Sentence& sentence, std::size_t from, std::size_t preposition) {
  const auto& tokens = sentence.tokens;
  const Token& noun = tokens[preposition - 1];
  if (noun.role != Role::other) return false;
  if (ends_definite(noun.folded)) return true;
  if (!is_surely_noun(noun) && !ends_plural(noun.folded)) return false;
  std::size_t i = preposition - 1;
  while (i > from && (tokens[i].role == Role::other || tokens[i].role == Role::determiner)) --i;
  return tokens[i].role == Role::preposition;
}

// The starts of short items that end the part: "A, B, C och D".
std::vector<std::size_t> items_at_end(const Sentence& sentence, const ListPart& part) {
  const auto& tokens = sentence.tokens;
  std::vector<std::size_t> starts;
  std::size_t end = part.end;
  std::size_t i = end;
  while (i > part.start) {
    const Token& token = tokens[i - 1];
    const bool separates = !token.is_bracketed && (token.folded == "," || (starts.empty() && joins(token)));
    if (separates) {
      if (!is_thing(sentence, i, end) || sentence.words_between(i, end) > k_item_words_max) return {};
      starts.push_back(i);
      end = i - 1;
    } else if (!is_item_word(token)) {
      break;
    }
    --i;
  }
  if (i == end || i == 0 || !is_thing(sentence, i, end) || sentence.words_between(i, end) > k_item_words_max)
    return {};
  starts.push_back(i);
  std::ranges::reverse(starts);
  const Role before = tokens[i - 1].role;
  const bool begins =
      i == part.start ? part.is_opened
                      : before == Role::preposition || before == Role::finite || before == Role::infinitive;
  if (!begins || starts.size() < k_few_items_min || !joins(tokens[starts.back() - 1]) ||
      share_words(sentence, starts, part.end) || (i > part.start && begins_earlier(sentence, part.start, i)))
    return {};
  if (i > part.start + 1 && before == Role::preposition && belongs_to_first(sentence, part.start, i - 1))
    return {};
  // "ligger i framkant, som grön omställning": no item.
  for (const std::size_t start : starts)
    if (Words::swedish().is("example", tokens[start].folded)) return {};
  // "bland annat" stands before them.
  if (tokens[i].folded == "annat" && tokens[i - 1].folded == "bland" && i + 1 < starts[1] - 1)
    ++starts.front();
  const std::size_t words = sentence.words_between(starts.front(), part.end);
  const bool is_enough = starts.size() >= k_items_min || words >= k_few_items_words_min;
  const bool are_long = words >= k_item_words_mean_min * static_cast<double>(starts.size());
  return is_enough && are_long ? starts : std::vector<std::size_t>{};
}

Draft draft_of(const Sentence& sentence, const std::vector<std::size_t>& starts) {
  Draft draft{
      Reason::list,
      {},
      {"En uppräkning är lättare att läsa som en lista.", "An enumeration is easier to read as a list."}};
  for (const std::size_t start : starts)
    draft.edits.push_back({{sentence.tokens[start - 1].span.end, sentence.tokens[start].span.start}, "\n– "});
  return draft;
}

// Not where the sentence is an item of a list already.
bool may_hold_list(std::string_view text, const Sentence& sentence) {
  return sentence.main_verb && !sentence.tokens.empty() && sentence.tokens.back().folded == "." &&
         sentence.tokens.front().role != Role::mark && !text.substr(sentence.span.start).starts_with("–");
}

}  // namespace

std::optional<Draft> list_in(std::string_view text, const Sentence& sentence) {
  if (!may_hold_list(text, sentence) ||
      sentence.words_between(0, sentence.tokens.size()) < k_sentence_words_min)
    return std::nullopt;
  for (const Kind kind : {Kind::infinitive, Kind::that, Kind::question})
    if (const auto heads = heads_of(sentence, kind); !heads.empty()) return draft_of(sentence, heads);
  return std::nullopt;
}

std::optional<Draft> items_in(std::string_view text, const Sentence& sentence, const ListPart& part) {
  if (!may_hold_list(text, sentence) ||
      sentence.words_between(0, sentence.tokens.size()) < k_items_sentence_words_min)
    return std::nullopt;
  const auto items = items_at_end(sentence, part);
  return items.empty() ? std::nullopt : std::optional(draft_of(sentence, items));
}

}  // namespace svea::plain
