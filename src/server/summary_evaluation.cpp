#include "server/summary_evaluation.h"

#include <sstream>

#include "evaluation/summaries.h"
#include "summary/summarise.h"
#include "tasks/model_summary.h"
#include "tasks/sources.h"

namespace svea::server {
namespace {

json::Object object_of(const evaluation::SummaryScores& scores) {
  json::Object rouge;
  for (const auto& [writer, value] : scores.rouge)
    rouge[writer] = json::Object{{"1", value.words}, {"2", value.pairs}, {"l", value.sequence}};
  return {{"cases", scores.cases},
          {"rouge", std::move(rouge)},
          {"words_mean", scores.words_mean},
          {"traceable", scores.traceable},
          {"median_ms", scores.median_ms},
          {"slowest_ms", scores.slowest_ms},
          {"slowest_words", scores.slowest_words}};
}

// As the task writes it; by Grund where no model answers.
Result<std::string> write(const evaluation::SummaryCase& one, const summary::Options& options,
                          llm::ModelChoice& models) {
  tasks::Input input;
  input.sources.push_back(
      TRY(tasks::source_of({.name = one.title, .text = {.text = one.document, .blocks = {}}})));
  const auto written = TRY(tasks::write_summary(input, options, models, [](double) {}, {}));
  std::string all;
  if (written) {
    for (const auto& group : written->groups)
      for (const auto& sentence : group.sentences) all += sentence + '\n';
    return all;
  }
  const summary::Text text{.utf8 = one.document, .blocks = {}, .title = one.title};
  for (const auto& group : summary::summarise({&text, 1}, options).groups)
    for (const auto& sentence : group.sentences) all += sentence.written + '\n';
  return all;
}

}  // namespace

Result<json::Object> evaluate_summaries(const json::Object& request, llm::ModelChoice* models) {
  std::stringstream lines;
  for (const auto& line : *TRY(json::get<const json::Array*>(request, "cases")))
    lines << json::serialise(line) << '\n';
  const auto set = TRY(evaluation::read_summary_set(lines));
  evaluation::WriteSummary model;
  if (models != nullptr)
    model = [models](const evaluation::SummaryCase& one, const summary::Options& options) {
      return write(one, options, *models);
    };
  const auto report = TRY(evaluation::evaluate_summaries(set, model));
  auto object = object_of(report.overall);
  json::Object splits;
  for (const auto& [split, scores] : report.by_split) splits[split] = object_of(scores);
  object["splits"] = std::move(splits);
  return object;
}

}  // namespace svea::server
