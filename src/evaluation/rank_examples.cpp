#include "evaluation/rank_examples.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "search/corpus_counts.h"
#include "search/passage_tokens.h"
#include "search/query_terms.h"

namespace svea::evaluation {
std::vector<RankExample> rank_examples(const RetrievalSet& set, std::string_view split) {
  search::CorpusCounts counts;
  std::vector<search::IndexedPassage> passages;
  std::unordered_map<std::string_view, std::size_t> numbers;
  for (const SetPassage& passage : set.passages) {
    search::DocumentChange document;
    document.metadata.title = passage.title;
    model::Passage text;
    if (!passage.heading.empty()) text.heading_path = {passage.heading};
    text.text = passage.text;
    numbers.emplace(passage.id, passages.size());
    passages.push_back(search::index_passage(document, text, {}));
    counts.add(passages.back().tokens());
  }
  std::vector<RankExample> examples;
  for (const SetQuestion& question : set.questions) {
    if (!question.is_answerable() || (!split.empty() && question.split != split)) continue;
    const search::QueryTerms query = search::read_query(question.question, counts);
    search::EvidenceReader reader(query, counts);
    RankExample example{.candidates = {}, .right = numbers.at(question.passage)};
    for (const search::IndexedPassage& passage : passages)
      example.candidates.push_back(reader.read(passage.tokens()));
    examples.push_back(std::move(example));
  }
  return examples;
}

std::vector<RankExample> hardest(const std::vector<RankExample>& examples, std::size_t count) {
  search::EvidenceValues even;
  even.fill(1);
  std::vector<RankExample> kept;
  for (const RankExample& example : examples) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < example.candidates.size(); ++i)
      if (i != example.right) order.push_back(i);
    std::ranges::sort(order, std::greater{},
                      [&](std::size_t i) { return search::weighted_sum(example.candidates[i], even); });
    order.resize(std::min(order.size(), count));
    RankExample few{.candidates = {example.candidates[example.right]}, .right = 0};
    for (const std::size_t i : order) few.candidates.push_back(example.candidates[i]);
    kept.push_back(std::move(few));
  }
  return kept;
}

RankScores score_weights(const std::vector<RankExample>& examples, const search::EvidenceValues& weights) {
  RankScores scores{.questions = examples.size()};
  for (const RankExample& example : examples) {
    const double right = search::weighted_sum(example.candidates[example.right], weights);
    std::size_t better = 0;
    for (std::size_t i = 0; i < example.candidates.size(); ++i) {
      const double other = search::weighted_sum(example.candidates[i], weights);
      better += other > right || (other == right && i < example.right);  // as an index breaks ties
    }
    scores.first += better == 0;
    scores.first_ten += better < 10;
  }
  const auto count = static_cast<double>(std::max<std::size_t>(examples.size(), 1));
  scores.first /= count;
  scores.first_ten /= count;
  return scores;
}

}  // namespace svea::evaluation
