#include "evaluation/retrieval.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>
#include <vector>

namespace svea::evaluation {
namespace {

constexpr model::SpaceId k_space{1};
constexpr std::size_t k_places = 10;
constexpr std::size_t k_batch = 500;

// What one question gave.
struct Asked {
  std::size_t place = 0;  // of the right passage, from 1; 0 when it is not among the hits
  double ms = 0;
};

search::DocumentChange as_document(const SetPassage& passage, std::int64_t number) {
  search::DocumentChange change;
  change.seq = number;
  change.document = {number};
  change.organisation = {1};
  change.space = k_space;
  change.name = passage.document;
  change.metadata.title = passage.title;
  model::Passage whole;
  if (!passage.heading.empty()) whole.heading_path = {passage.heading};
  whole.text = passage.text;
  change.passages.push_back(std::move(whole));
  return change;
}

Status feed(const RetrievalSet& set, search::SearchIndex& index) {
  std::vector<search::DocumentChange> batch;
  for (std::size_t i = 0; i < set.passages.size(); ++i) {
    batch.push_back(as_document(set.passages[i], static_cast<std::int64_t>(i) + 1));
    if (batch.size() < k_batch && i + 1 < set.passages.size()) continue;
    TRY(index.apply(batch));
    batch.clear();
  }
  return {};
}

Result<Asked> ask(const std::string& question, std::int64_t right, const search::SearchIndex& index) {
  const auto start = std::chrono::steady_clock::now();
  const auto hits = TRY(index.search({.text = question, .reach = {{k_space}}, .hits_max = k_places})).hits;
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  const auto at = std::ranges::find(hits, model::DocumentId{right}, &search::Hit::document);
  return Asked{.place = at == hits.end() ? 0 : static_cast<std::size_t>(at - hits.begin()) + 1,
               .ms = took.count()};
}

RetrievalScores scores(const std::vector<Asked>& asked) {
  RetrievalScores result{.questions = asked.size()};
  if (asked.empty()) return result;
  std::vector<double> times;
  for (const Asked& one : asked) {
    result.first += one.place == 1;
    result.first_ten += one.place != 0;
    result.mrr += one.place != 0 ? 1.0 / static_cast<double>(one.place) : 0;
    times.push_back(one.ms);
  }
  const auto count = static_cast<double>(asked.size());
  result.first /= count;
  result.first_ten /= count;
  result.mrr /= count;
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::ranges::nth_element(times, middle);
  result.median_ms = *middle;
  return result;
}

}  // namespace

Result<RetrievalReport> evaluate_retrieval(const RetrievalSet& set, search::SearchIndex& index) {
  TRY(feed(set, index));
  std::unordered_map<std::string, std::int64_t> numbers;
  for (const SetPassage& passage : set.passages)
    numbers.emplace(passage.id, static_cast<std::int64_t>(numbers.size()) + 1);
  std::vector<Asked> all;
  std::map<std::string, std::vector<Asked>> by_split;
  for (const SetQuestion& question : set.questions) {
    if (!question.is_answerable()) continue;
    all.push_back(TRY(ask(question.question, numbers.at(question.passage), index)));
    if (!question.split.empty()) by_split[question.split].push_back(all.back());
  }
  RetrievalReport report{.overall = scores(all), .by_split = {}};
  for (const auto& [split, asked] : by_split) report.by_split[split] = scores(asked);
  return report;
}

}  // namespace svea::evaluation
