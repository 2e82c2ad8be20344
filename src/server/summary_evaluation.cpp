#include "server/summary_evaluation.h"

#include <sstream>

#include "evaluation/summaries.h"

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

}  // namespace

Result<json::Object> evaluate_summaries(const json::Object& request) {
  std::stringstream lines;
  for (const auto& line : *TRY(json::get<const json::Array*>(request, "cases")))
    lines << json::serialise(line) << '\n';
  const auto set = TRY(evaluation::read_summary_set(lines));
  const auto report = evaluation::evaluate_summaries(set);
  auto object = object_of(report.overall);
  json::Object splits;
  for (const auto& [split, scores] : report.by_split) splits[split] = object_of(scores);
  object["splits"] = std::move(splits);
  return object;
}

}  // namespace svea::server
