// A sentence with all that rules need to judge it.
#pragma once

#include "improve/dictionary.h"
#include "improve/guarded.h"
#include "plain/sentence.h"

namespace svea::improve {

// Borrows everything.
struct Passage {
  std::string_view text;  // the whole; spans are its bytes
  const plain::Sentence& sentence;
  const Guarded& guarded;
  const Dictionary& dictionary;

  [[nodiscard]] const std::vector<plain::Token>& tokens() const { return sentence.tokens; }
  [[nodiscard]] std::string_view written(text::Span span) const {
    return text.substr(span.start, span.end - span.start);
  }
  // Whether nothing but one space stands between a token and the next one.
  [[nodiscard]] bool one_space_after(std::size_t token) const {
    return token + 1 < tokens().size() &&
           written({tokens()[token].span.end, tokens()[token + 1].span.start}) == " ";
  }
  // Whether at most that stands there: what is said of words side by side isn't said of words on two lines.
  [[nodiscard]] bool is_close(std::size_t token) const {
    return one_space_after(token) ||
           (token + 1 < tokens().size() && tokens()[token].span.end == tokens()[token + 1].span.start);
  }
  // Whether rules may touch a token: neither quoted nor an address or the like.
  [[nodiscard]] bool is_free(std::size_t token) const {
    return !tokens()[token].is_quoted && !guarded.holds(tokens()[token].span);
  }
  // A capital that no sentence begins with: a name.
  [[nodiscard]] bool is_name(std::size_t token) const {
    return tokens()[token].is_capital && token > 0 && tokens()[token - 1].role != plain::Role::mark;
  }
};

}  // namespace svea::improve
