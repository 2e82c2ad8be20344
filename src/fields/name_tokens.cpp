#include "fields/name_tokens.h"

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

}  // namespace

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
  return tokens;
}

}  // namespace svea::fields
