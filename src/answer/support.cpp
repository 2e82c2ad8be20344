#include "answer/support.h"

#include <algorithm>
#include <vector>

#include "answer/question.h"
#include "text/ngrams.h"
#include "text/sentences.h"

namespace svea::answer {
namespace {

constexpr double k_support_with_unknown_number_max = 0.2;

struct Terms {
  std::vector<std::uint32_t> grams;  // sorted, each once
  std::vector<std::string> numbers;  // sorted
};

Terms terms_of(std::string_view utf8) {
  Terms terms;
  const auto words = folded_words(utf8);
  for (const auto& word : content_words(words)) text::append_ngrams(word, k_gram_length, terms.grams);
  std::ranges::sort(terms.grams);
  terms.grams.erase(std::ranges::unique(terms.grams).begin(), terms.grams.end());
  for (const auto& word : words)
    if (word.front() >= '0' && word.front() <= '9') terms.numbers.push_back(word);
  std::ranges::sort(terms.numbers);
  return terms;
}

double support(const Terms& claim, const Terms& source) {
  if (claim.grams.empty()) return 0;
  const auto carried = std::ranges::count_if(
      claim.grams, [&](std::uint32_t gram) { return std::ranges::binary_search(source.grams, gram); });
  const double share = static_cast<double>(carried) / static_cast<double>(claim.grams.size());
  const bool knows_numbers = std::ranges::includes(source.numbers, claim.numbers);
  return knows_numbers ? share : std::min(share, k_support_with_unknown_number_max);
}

}  // namespace

double support(std::string_view claim, std::string_view source) {
  return support(terms_of(claim), terms_of(source));
}

SupportingSentence best_support(std::string_view claim, std::string_view passage) {
  const auto claimed = terms_of(claim);
  SupportingSentence best;
  for (const auto span : text::sentences(passage)) {
    const double carried = support(claimed, terms_of(passage.substr(span.start, span.end - span.start)));
    if (best.span.end == 0 || carried > best.support) best = {span, carried};
  }
  return best;
}

}  // namespace svea::answer
