#include "evaluation/answers.h"

#include <algorithm>
#include <chrono>

#include "answer/question.h"
#include "answer/rank_sentences.h"
#include "answer/retrieve.h"
#include "evaluation/contains.h"
#include "evaluation/set_library.h"

namespace svea::evaluation {
namespace {

struct Asked {
  bool is_answerable = false;
  bool is_refused = false;
  bool contains = false;
  bool contains_in_one_sentence = false;
  bool is_unsupported = false;
  std::size_t words = 0;
  double ms = 0;
};

// What an answer says: Grund's quotes without the words around them, a model's text as it is.
std::string said(const answer::Answer& answer) {
  if (answer.writer == model::Writer::model) return answer.text;
  std::string quotes;
  for (const auto& citation : answer.citations) quotes += citation.quote + '\n';
  return quotes;
}

Result<std::string> best_sentence(const std::string& asked, const SetLibrary& library) {
  const auto question = answer::understand(asked, asked);
  const auto hits = TRY(answer::retrieve(asked, library.reach(), library.ports()));
  const auto sentences = answer::passage_sentences(hits);
  const auto ranked = answer::rank_sentences(question, hits, sentences);
  if (ranked.empty()) return std::string();
  return std::string(answer::written(sentences[ranked.front().sentence], hits));
}

Result<Asked> ask(const SetQuestion& question, const SetLibrary& library, llm::ModelChoice* models) {
  const auto start = std::chrono::steady_clock::now();
  const auto answer =
      TRY(answer::run_turn({.question = question.question, .history = {}, .reach = library.reach()},
                           library.ports(models), [](const answer::TurnEvent&) {}, {}));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  Asked asked{.is_answerable = question.is_answerable(), .is_refused = answer.refused, .ms = took.count()};
  asked.is_unsupported = std::ranges::find(answer.warnings, "sentence_unsupported") != answer.warnings.end();
  const References references(question.answers);
  if (!answer.refused) {
    asked.contains = references.any_in(said(answer));
    asked.words = answer::folded_words(said(answer)).size();
  }
  asked.contains_in_one_sentence = references.any_in(TRY(best_sentence(question.question, library)));
  return asked;
}

double percentile(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * share);
  std::ranges::nth_element(values, at);
  return *at;
}

AnswerScores scores(const std::vector<Asked>& all) {
  AnswerScores result;
  std::size_t answered = 0;
  std::vector<double> times;
  for (const auto& one : all) {
    times.push_back(one.ms);
    ++(one.is_answerable ? result.questions : result.unanswerable);
    if (!one.is_refused) {
      ++answered;
      result.words_mean += static_cast<double>(one.words);
      result.unsupported += one.is_unsupported;
    }
    if (!one.is_answerable) {
      result.refused += one.is_refused;
      continue;
    }
    result.contains_answer += one.contains;
    result.contains_answer_one_sentence += one.contains_in_one_sentence;
    result.wrongly_refused += one.is_refused;
  }
  const auto over = [](double& sum, std::size_t count) {
    sum = count == 0 ? 0 : sum / static_cast<double>(count);
  };
  over(result.contains_answer, result.questions);
  over(result.contains_answer_one_sentence, result.questions);
  over(result.wrongly_refused, result.questions);
  over(result.refused, result.unanswerable);
  over(result.words_mean, answered);
  over(result.unsupported, answered);
  result.median_ms = percentile(times, 0.5);
  result.ms_99 = percentile(times, 0.99);
  return result;
}

}  // namespace

Result<AnswerReport> evaluate_answers(const RetrievalSet& set, search::SearchIndex& index,
                                      llm::ModelChoice* models) {
  const auto library = TRY(SetLibrary::open(set, index));
  std::vector<Asked> all;
  std::map<std::string, std::vector<Asked>> by_split;
  for (const auto& question : set.questions) {
    all.push_back(TRY(ask(question, library, models)));
    if (!question.split.empty()) by_split[question.split].push_back(all.back());
  }
  AnswerReport report{.overall = scores(all), .by_split = {}};
  for (const auto& [split, asked] : by_split) report.by_split.emplace(split, scores(asked));
  return report;
}

}  // namespace svea::evaluation
