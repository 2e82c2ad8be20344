#include "answer/rank_sentences.h"

#include <algorithm>
#include <utility>

#include "answer/evidence.h"
#include "answer/quote_weights.h"

namespace svea::answer {

std::vector<RankedSentence> rank_sentences(const Question& question, std::span<const search::Hit> hits,
                                           std::span<const PassageSentence> sentences) {
  const auto measured = evidence(question, hits, sentences);
  std::vector<RankedSentence> ranked;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto role = sentences[i].role;
    if (role == SentenceRole::heading || role == SentenceRole::question) continue;
    ranked.push_back({i, quote_score(measured[i])});
  }
  std::ranges::sort(ranked, {}, [](const RankedSentence& candidate) {
    return std::pair(-candidate.score, candidate.sentence);
  });
  return ranked;
}

}  // namespace svea::answer
