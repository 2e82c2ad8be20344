#include "fields/locate.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fields/readers.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::fields {
namespace {

// The same words are there, but nothing says that they are of the kind.
constexpr double k_words_confidence = 0.8;

struct Word {
  std::string folded;
  text::Span span;
};

std::vector<Word> words_of(std::string_view utf8) {
  std::vector<Word> words;
  for (const auto span : text::words(utf8))
    words.push_back({text::fold(utf8.substr(span.start, span.end - span.start)), span});
  return words;
}

std::optional<text::Span> same_words(std::string_view utf8, std::string_view said) {
  const auto wanted = words_of(said);
  if (wanted.empty()) return std::nullopt;
  const auto all = words_of(utf8);
  const auto at = std::search(all.begin(), all.end(), wanted.begin(), wanted.end(),
                              [](const Word& one, const Word& other) { return one.folded == other.folded; });
  if (at == all.end()) return std::nullopt;
  return text::Span{at->span.start, (at + std::ssize(wanted) - 1)->span.end};
}

}  // namespace

std::optional<Value> locate(std::string_view utf8, const Field& field, std::string_view said,
                            std::span<const Found> found) {
  if (field.kind) {
    // Read alone, a value may lack what the text has beside it: it is as it is found, or as it is said.
    auto values = std::vector<std::string>{with_single_spaces(said)};
    for (const auto& one : find(said, {.kinds = {*field.kind}})) values.push_back(one.value);
    for (const auto& one : found)
      if (one.kind == *field.kind && std::ranges::find(values, one.value) != values.end())
        return Value{one.value, one.span, one.confidence};
  }
  const auto span = same_words(utf8, said);
  if (!span) return std::nullopt;
  return Value{with_single_spaces(utf8.substr(span->start, span->end - span->start)), *span,
               k_words_confidence};
}

}  // namespace svea::fields
