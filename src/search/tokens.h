// A text as matching sees it: folded words with their stems, in sentences, in a compact byte form that an
// index keeps.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace svea::search {

struct Token {
  std::string_view word;  // folded
  std::string_view stem;  // a beginning of `word`; empty for a stop word
  bool starts_sentence = false;

  [[nodiscard]] bool is_stop_word() const { return stem.empty(); }
};

// Appends the tokens of a UTF-8 text to `out`, which read_token reads. A word of parts ("EU-medborgare")
// gives its parts; one with digits ("2024/112", "2024-01-31") itself and then its parts; places in
// statutes and diarienummer also the terms of reference_terms.h.
void append_tokens(std::string_view utf8, std::string& out);

// The token at `at`, which is less than tokens.size(); moves `at` behind it. Views into `tokens`.
[[nodiscard]] Token read_token(std::string_view tokens, std::size_t& at);

// A passage as tokens: its text, and before it the title and headings it stands under.
struct PassageTokens {
  std::string_view context;
  std::string_view body;
};

}  // namespace svea::search
