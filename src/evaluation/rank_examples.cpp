#include "evaluation/rank_examples.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/limits.h"
#include "search/corpus_counts.h"
#include "search/passage_tokens.h"
#include "search/query_terms.h"

namespace svea::evaluation {
namespace {

constexpr std::size_t k_all_are_candidates_max = 2'000;

// The passages of a set with what the two stages of a search read.
class Passages {
 public:
  explicit Passages(const RetrievalSet& set) {
    for (const SetPassage& passage : set.passages) {
      search::DocumentChange document;
      document.name = passage.document;
      document.metadata.title = passage.title;
      model::Passage text;
      if (!passage.heading.empty()) text.heading_path = {passage.heading};
      text.text = passage.text;
      numbers_.emplace(passage.id, indexed_.size());
      add(search::index_passage(document, text, {}));
    }
  }

  [[nodiscard]] RankExample example(const SetQuestion& question) const {
    const search::QueryTerms query =
        search::read_query(question.question, search::Purpose::answer, counts_, search::NoVocabulary());
    search::EvidenceReader reader(query, counts_);
    const std::size_t right = numbers_.at(question.passage);
    RankExample example{.candidates = {}, .right = k_not_found, .is_question = query.is_question};
    for (const std::size_t number : candidates(query)) {
      const search::EvidenceValues values = reader.read(indexed_[number].tokens());
      if (values[static_cast<std::size_t>(search::Evidence::coverage)] <= 0) continue;
      if (number == right) example.right = example.candidates.size();
      example.candidates.push_back(values);
    }
    return example;
  }

  static constexpr std::size_t k_not_found = SIZE_MAX;

 private:
  void add(search::IndexedPassage passage) {
    std::unordered_set<std::string_view> stems;
    const std::size_t number = indexed_.size();
    indexed_.push_back(std::move(passage));
    counts_.add(search::count_passage(indexed_.back().tokens()));
    for (const std::string_view tokens : {indexed_.back().tokens().context, indexed_.back().tokens().body})
      for (std::size_t at = 0; at < tokens.size();)
        if (const search::Token token = search::read_token(tokens, at); stems.insert(token.stem).second)
          with_stem_[std::string(token.stem)].push_back(number);
  }

  // In the order of the set: of a small one all, since an index finds passages by parts of words too.
  [[nodiscard]] std::vector<std::size_t> candidates(const search::QueryTerms& query) const {
    if (indexed_.size() <= k_all_are_candidates_max) {
      std::vector<std::size_t> all(indexed_.size());
      std::iota(all.begin(), all.end(), std::size_t{0});
      return all;
    }
    std::unordered_map<std::size_t, double> weights;
    for (const search::QueryTerm& term : query.terms)
      if (const auto found = with_stem_.find(term.stem); found != with_stem_.end())
        for (const std::size_t number : found->second) weights[number] += term.idf;
    std::vector<std::pair<double, std::size_t>> best;
    for (const auto& [number, weight] : weights) best.emplace_back(-weight, number);
    std::ranges::sort(best);
    best.resize(std::min(best.size(), limits::k_candidates_max));
    std::vector<std::size_t> numbers;
    for (const auto& [weight, number] : best) numbers.push_back(number);
    std::ranges::sort(numbers);
    return numbers;
  }

  search::CorpusCounts counts_;
  std::deque<search::IndexedPassage> indexed_;
  std::unordered_map<std::string_view, std::size_t> numbers_;  // by the set's ids
  std::unordered_map<std::string, std::vector<std::size_t>> with_stem_;
};

}  // namespace

std::vector<RankExample> rank_examples(const RetrievalSet& set, std::string_view split) {
  const Passages passages(set);
  std::vector<RankExample> examples;
  for (const SetQuestion& question : set.questions) {
    if (!question.is_answerable() || (!split.empty() && question.split != split)) continue;
    if (RankExample example = passages.example(question); example.right != Passages::k_not_found)
      examples.push_back(std::move(example));
  }
  return examples;
}

RankScores score_weights(std::span<const RankExample> examples, const search::EvidenceValues& weights) {
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
