#include "answer/rank_sentences.h"

#include <algorithm>
#include <utility>

#include "answer/evidence.h"
#include "answer/quote_weights.h"

namespace svea::answer {
namespace {

// All of the question but for rounding: one word less is another question.
constexpr double k_same_question = 0.99;
// What stands under the very question that is asked, as in a list of frequently asked ones, is its answer
// whatever words they share, and "Så går det till" in the document about what is asked says how it is done:
// more than any difference of words, and than the least score of an answer.
constexpr double k_in_its_place = 12;

double score_of(const Features& features) {
  const bool is_in_its_place =
      features[Feature::after_question] >= k_same_question || features[Feature::under_how] >= k_same_question;
  return quote_score(features) + (is_in_its_place ? k_in_its_place : 0);
}

}  // namespace

std::vector<RankedSentence> rank_sentences(const Question& question, std::span<const search::Hit> hits,
                                           std::span<const PassageSentence> sentences) {
  const auto measured = evidence(question, hits, sentences);
  std::vector<RankedSentence> ranked;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto role = sentences[i].role;
    if (role == SentenceRole::heading || role == SentenceRole::question) continue;
    ranked.push_back({i, score_of(measured[i])});
  }
  std::ranges::sort(ranked, {}, [](const RankedSentence& candidate) {
    return std::pair(-candidate.score, candidate.sentence);
  });
  return ranked;
}

}  // namespace svea::answer
