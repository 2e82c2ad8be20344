#include "plain/sentence.h"

#include "plain/roles.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

Token mark_at(std::string_view text, text::Span span) {
  Token token;
  token.span = span;
  token.folded = std::string(text.substr(span.start, span.end - span.start));
  token.role = Role::mark;
  return token;
}

Token word_at(std::string_view text, text::Span span) {
  Token token;
  token.span = span;
  token.folded = text::fold(text.substr(span.start, span.end - span.start));
  token.is_capital = text::is_upper(text::code_point(text, span.start).value);
  return token;
}

// Every character between words that is no space is a token of its own.
void append_marks(std::string_view text, std::size_t from, std::size_t to, std::vector<Token>& tokens) {
  while (from < to) {
    const auto c = text::code_point(text, from);
    if (!text::is_space(c.value) && !text::is_attached(c.value))
      tokens.push_back(mark_at(text, {from, c.next}));
    from = c.next;
  }
}

}  // namespace

std::size_t Sentence::words_between(std::size_t first, std::size_t last) const {
  std::size_t words = 0;
  for (std::size_t i = first; i < last && i < tokens.size(); ++i) words += is_word(i) ? 1 : 0;
  return words;
}

std::vector<Token> tokens_of(std::string_view text, text::Span span) {
  std::vector<Token> tokens;
  const auto part = text.substr(span.start, span.end - span.start);
  std::size_t at = span.start;
  for (const auto word : text::words(part)) {
    append_marks(text, at, span.start + word.start, tokens);
    tokens.push_back(word_at(text, {span.start + word.start, span.start + word.end}));
    at = span.start + word.end;
  }
  append_marks(text, at, span.end, tokens);
  return tokens;
}

Sentence read_sentence(std::string_view text, text::Span span) {
  Sentence sentence;
  sentence.span = span;
  sentence.tokens = tokens_of(text, span);
  assign_roles(sentence);
  return sentence;
}

}  // namespace svea::plain
