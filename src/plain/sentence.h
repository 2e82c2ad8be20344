// One Swedish sentence, read as far as rules need it: what each word does, and where the main clause stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plain/verbs.h"
#include "text/words.h"

namespace svea::plain {

enum class Role {
  finite,        // a verb that carries its clause: "beslutar", "ska"
  infinitive,    // "besluta" after "ska" or "att"
  supine,        // "beslutat" after "har"
  subordinator,  // begins a clause that waits for its finite verb
  to,            // "att" before an infinitive
  conjunction,
  preposition,
  determiner,
  pronoun,  // as a subject: "vi", "det"
  adverb,
  number,
  mark,   // punctuation
  other,  // nouns, adjectives, names
};

struct Token {
  text::Span span;     // bytes of the text
  std::string folded;  // for a mark, the mark
  Role role = Role::other;
  bool is_capital = false;  // begins with a capital letter
  std::string lemma{};      // of a verb
  VerbForm form = VerbForm::infinitive;
  // Before this token: clauses that have begun and wait for their finite verb, and whether a modal verb waits
  // for its infinitive (or "har" for its supine).
  int waiting = 0;
  bool wants_infinitive = false;
  bool is_bracketed = false;
  bool is_quoted = false;
};

struct Sentence {
  text::Span span;  // bytes of the text
  std::vector<Token> tokens;
  std::optional<std::size_t> main_verb;  // index of the main clause's finite verb

  [[nodiscard]] bool is_word(std::size_t i) const { return tokens[i].role != Role::mark; }
  // Words in [first, last) of the tokens.
  [[nodiscard]] std::size_t words_between(std::size_t first, std::size_t last) const;
};

// The words of text[span), and each other character that is no space, in order. All are `other` or `mark`.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text, text::Span span);

// Reads text[span). Never fails: what is not understood has no main verb, and rules leave it alone.
[[nodiscard]] Sentence read_sentence(std::string_view text, text::Span span);

}  // namespace svea::plain
