#include "improve/repeated_words.h"

#include "improve/lists.h"
#include "text/unicode.h"

namespace svea::improve {

void append_repeated_words(const Passage& passage, Findings& findings) {
  const auto& tokens = passage.tokens();
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const auto& word = tokens[i].folded;
    // "Duran Duran" is a name, "10 10" a row of numbers.
    if (tokens[i].role == plain::Role::mark || word != tokens[i + 1].folded || tokens[i + 1].is_capital ||
        word.size() < 2 || !text::is_letter(text::code_point(word, 0).value) || !passage.one_space_after(i) ||
        !passage.is_free(i) || !passage.is_free(i + 1))
      continue;
    const text::Span second{tokens[i].span.end, tokens[i + 1].span.end};
    Finding found{
        plain::Reason::grammar, {}, {"Ordet står två gånger i rad.", "The word stands twice in a row."}};
    if (lists().is("twice", word) && !lists().is("slip", word)) continue;
    found.edits.push_back({second, ""});
    findings.push_back(std::move(found));
  }
}

}  // namespace svea::improve
