#include "answer/sentence_match.h"

#include <algorithm>
#include <ranges>

namespace svea::answer {
namespace {

void hold(TermCounts& counts, const std::vector<std::size_t>& terms) {
  for (const auto term : terms) counts[term] = std::max<std::uint8_t>(counts[term], 1);
}

// What is said in other words than the question's is said all the same.
void add_other_wordings(const Question& question, SentenceMatch& sentence) {
  std::vector<std::size_t> lengths;
  for (const auto& wording : question.other_wordings) lengths.push_back(wording.words.size());
  search::SynonymRuns runs(std::move(lengths));
  for (const auto* word : sentence.words)
    for (const auto ended : runs.after(word->other_wordings)) {
      const auto& whole = question.other_wordings[ended];
      hold(sentence.stems, whole.stems);
      hold(sentence.all_stems, whole.all_stems);
      hold(sentence.grams, whole.grams);
    }
}

}  // namespace

SentenceMatch match_words(std::span<const std::string> folded_words, const Question& question,
                          WordMatcher& matcher) {
  SentenceMatch sentence{.stems = TermCounts(question.stems.size()),
                         .all_stems = TermCounts(question.all_stems.size()),
                         .grams = TermCounts(question.grams.size()),
                         .words = {}};
  for (const auto& folded : folded_words) {
    const auto& word = matcher.match(folded);
    sentence.words.push_back(&word);
    if (word.any_stem != k_no_term) add_term(sentence.all_stems, static_cast<std::size_t>(word.any_stem));
    if (word.stem != k_no_term) add_term(sentence.stems, static_cast<std::size_t>(word.stem));
    for (const auto gram : word.grams) add_term(sentence.grams, gram);
    sentence.gram_count += word.gram_count;
    sentence.content_words += word.is_content ? 1 : 0;
    sentence.new_content_words += word.is_content && word.stem == k_no_term ? 1 : 0;
  }
  if (!question.other_wordings.empty()) add_other_wordings(question, sentence);
  return sentence;
}

double adjacency(const SentenceMatch& match) {
  if (match.stems.size() < 2) return 0;
  int pairs = 0;
  int before = k_no_term - 1;
  for (const auto* word : match.words) {
    if (word->stem == k_no_term && !word->is_content) continue;  // "ansökan om bygglov" stays a pair
    if (word->stem != k_no_term && word->stem == before + 1 && before >= 0) ++pairs;
    before = word->stem == k_no_term ? k_no_term - 1 : word->stem;
  }
  return std::min(1.0, pairs / static_cast<double>(match.stems.size() - 1));
}

double same_order(const SentenceMatch& match) {
  if (match.stems.empty()) return 0;
  int in_order = 0;
  int furthest = k_no_term;
  for (const auto* word : match.words)
    if (word->stem > furthest) {
      furthest = word->stem;
      ++in_order;
    }
  return in_order / static_cast<double>(match.stems.size());
}

bool starts_with_topic(const SentenceMatch& match) {
  constexpr std::ptrdiff_t k_first_words = 3;
  const auto first = match.words | std::views::take(k_first_words);
  return std::ranges::any_of(first, [](const WordMatch* word) { return word->stem != k_no_term; });
}

}  // namespace svea::answer
