#include "answer/claim.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "answer/question.h"
#include "text/sentences.h"
#include "text/words.h"

namespace svea::answer {
namespace {

// Words with meaning. What cites a source means to assert something, however short.
constexpr std::ptrdiff_t k_asserting_words_min = 3;
constexpr std::ptrdiff_t k_citing_words_min = 2;

// The citation mark that `text` starts with, and how long it is.
struct Mark {
  int n = 0;
  std::size_t size = 0;
};

std::optional<Mark> mark_at(std::string_view text) {
  if (!text.starts_with('[')) return std::nullopt;
  int n = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), n);
  if (error != std::errc{} || end == text.data() + text.size() || *end != ']') return std::nullopt;
  return Mark{n, static_cast<std::size_t>(end - text.data()) + 1};
}

void cite(Claim& claim, int n) {
  if (std::ranges::find(claim.cited, n) == claim.cited.end()) claim.cited.push_back(n);
}

// Moves the marks that a sentence starts with to the claim before it.
std::string_view without_leading_marks(std::string_view sentence, std::vector<Claim>& claims) {
  while (!claims.empty()) {
    const auto mark = mark_at(sentence);
    if (!mark) break;
    cite(claims.back(), mark->n);
    sentence.remove_prefix(std::min(sentence.find_first_not_of(" .", mark->size), sentence.size()));
  }
  return sentence;
}

}  // namespace

std::vector<Claim> claims_of(std::string_view answer) {
  std::vector<Claim> claims;
  for (const auto span : text::sentences(answer)) {
    auto sentence = without_leading_marks(answer.substr(span.start, span.end - span.start), claims);
    if (sentence.empty()) continue;
    Claim claim;
    claim.span = {span.end - sentence.size(), span.end};
    while (!sentence.empty()) {
      const auto mark = mark_at(sentence);
      if (mark)
        cite(claim, mark->n);
      else
        claim.text += sentence.front();
      sentence.remove_prefix(mark ? mark->size : 1);
    }
    claims.push_back(std::move(claim));
  }
  return claims;
}

bool asserts(const Claim& claim) {
  if (claim.text.ends_with(':') || claim.text.starts_with('#')) return false;
  const auto words = folded_words(claim.text);
  return std::ranges::count_if(words, [](const std::string& word) { return !text::is_stop_word(word); }) >=
         (claim.cited.empty() ? k_asserting_words_min : k_citing_words_min);
}

}  // namespace svea::answer
