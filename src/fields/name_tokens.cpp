#include "fields/name_tokens.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::fields {
namespace {

// So many blanks part columns of a text without tabs.
constexpr std::size_t k_column_blanks = 3;

Shape shape_of(std::string_view written) {
  if (written == "\t") return Shape::gap;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool has_digits = false;
  bool starts_with_capital = false;
  for (std::size_t at = 0; at < written.size();) {
    const auto [value, next] = text::code_point(written, at);
    const bool is_capital = text::is_upper(value);
    if (at == 0) starts_with_capital = is_capital;
    letters += text::is_letter(value) ? 1 : 0;
    capitals += is_capital ? 1 : 0;
    has_digits = has_digits || text::is_digit(value);
    at = next;
  }
  if (has_digits) return letters > 0 ? Shape::digits_in : Shape::digits;
  if (letters == 0) return Shape::mark;
  if (capitals == 0) return Shape::small;
  if (capitals == letters) return letters == 1 ? Shape::initial : Shape::capitals;
  if (!starts_with_capital) return Shape::mixed;
  return Shape::capital;
}

// The visible characters of text[start, end), and what parts columns: a tab, or more blanks than between
// words.
void add_marks(std::string_view sentence, text::Span between, std::size_t from,
               std::vector<NameToken>& tokens) {
  std::size_t blanks = 0;
  for (std::size_t at = between.start; at < between.end;) {
    const auto [value, next] = text::code_point(sentence, at);
    blanks = text::is_space(value) ? blanks + 1 : 0;
    if (value == U'\t' || blanks == k_column_blanks)
      tokens.push_back(name_token("\t", {from + at, from + next}));
    else if (blanks == 0)
      tokens.push_back(name_token(sentence.substr(at, next - at), {from + at, from + next}));
    at = next;
  }
}

// A mark between a phrase's words ("Coca-Cola", "H & M") is no part of it here: what is written otherwise
// than in the list is found by its words alone.
std::size_t end_of_phrase(std::span<const NameToken> tokens, std::size_t first, const Phrase& phrase) {
  std::size_t at = first;
  for (std::size_t i = 0; i < phrase.words.size(); ++at) {
    if (at >= tokens.size()) return first;
    if (tokens[at].shape == Shape::mark && at > first && tokens[at].folded != ".") continue;
    const bool is_last = i + 1 == phrase.words.size();
    std::string_view word = tokens[at].folded;
    if (word.size() > 1 && word.ends_with('-')) word.remove_suffix(1);
    if (word != phrase.words[i] && !(is_last && word == phrase.words[i] + "s")) return first;
    ++i;
  }
  return at;
}

void mark_phrases(std::span<NameToken> tokens) {
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (tokens[first].shape == Shape::small || tokens[first].shape == Shape::mark) continue;
    for (const auto& phrase : NameLists::built_in().phrases_from(tokens[first].folded))
      for (std::size_t at = first; at < end_of_phrase(tokens, first, phrase); ++at)
        tokens[at].phrases.set(static_cast<std::size_t>(phrase.list));
  }
}

bool may_be_name(const NameToken& token) {
  return token.shape == Shape::capital || token.shape == Shape::capitals || token.shape == Shape::initial ||
         token.shape == Shape::mixed || token.shape == Shape::digits_in;
}

void find_runs(std::span<NameToken> tokens) {
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t end = first + 1;
    while (may_be_name(tokens[first]) && end < tokens.size() && may_be_name(tokens[end])) ++end;
    for (std::size_t at = first; at < end; ++at) {
      tokens[at].run_first = first;
      tokens[at].run_end = end;
    }
    first = end;
  }
}

// "3-1": a result says more than a word.
bool is_result(std::span<const NameToken> tokens, std::size_t at) {
  constexpr std::size_t k_result_bytes_max = 3;
  const auto is_count = [&](const NameToken& token) {
    return token.shape == Shape::digits && token.folded.size() <= k_result_bytes_max;
  };
  return at > 0 && at + 1 < tokens.size() && (tokens[at].folded == "-" || tokens[at].folded == "–") &&
         is_count(tokens[at - 1]) && is_count(tokens[at + 1]);
}

}  // namespace

void read_surroundings(std::span<NameToken> tokens) {
  constexpr int k_much = 2;
  mark_phrases(tokens);
  find_runs(tokens);
  int sport = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    sport +=
        tokens[at].lists[static_cast<std::size_t>(NameList::sport_word)] || is_result(tokens, at) ? 1 : 0;
  for (auto& token : tokens) token.sport = std::min(sport, k_much);
}

NameToken name_token(std::string_view written, text::Span span) {
  NameToken token{.span = span, .folded = text::fold(written), .shape = shape_of(written)};
  if (token.shape != Shape::mark && token.shape != Shape::digits)
    token.lists = NameLists::built_in().lists_of(token.folded);
  return token;
}

std::vector<NameToken> name_tokens(std::string_view sentence, std::size_t from) {
  std::vector<NameToken> tokens;
  std::size_t end = 0;
  for (const auto word : text::words(sentence)) {
    add_marks(sentence, {end, word.start}, from, tokens);
    tokens.push_back(
        name_token(sentence.substr(word.start, word.end - word.start), {from + word.start, from + word.end}));
    end = word.end;
  }
  add_marks(sentence, {end, sentence.size()}, from, tokens);
  read_surroundings(tokens);
  return tokens;
}

}  // namespace svea::fields
