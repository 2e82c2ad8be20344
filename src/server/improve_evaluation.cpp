#include "server/improve_evaluation.h"

#include "evaluation/improvements.h"

namespace svea::server {
namespace {

Result<evaluation::ImproveCase> case_in(const json::Object& line) {
  evaluation::ImproveCase one;
  one.text = TRY(json::get<std::string>(line, "text"));
  one.split = TRY(json::find<std::string>(line, "split")).value_or("");
  const auto faults = TRY(json::find<const json::Array*>(line, "errors"));
  if (!faults) return one;
  for (const auto& value : **faults) {
    const auto* fault = value.if_object();
    if (fault == nullptr) continue;
    one.faults.push_back({.start = TRY(json::get<std::int64_t>(*fault, "start")),
                          .end = TRY(json::get<std::int64_t>(*fault, "end")),
                          .kind = TRY(json::get<std::string>(*fault, "kind")),
                          .right = TRY(json::find<std::string>(*fault, "right")).value_or("")});
  }
  return one;
}

json::Object object_of(const evaluation::ImproveScores& scores) {
  json::Object kinds;
  for (const auto& [kind, found] : scores.found.by_kind)
    kinds[kind] =
        json::Object{{"there", found.there}, {"recall", found.recall}, {"precision", found.precision}};
  json::Object unmarked;
  for (const auto& [kind, count] : scores.unmarked_per_1000_words) unmarked[kind] = count;
  return {{"words", scores.words},
          {"there", scores.found.overall.there},
          {"recall", scores.found.overall.recall},
          {"precision", scores.found.overall.precision},
          {"rightly_mended", scores.right},
          {"unmarked_per_1000_words", std::move(unmarked)},
          {"kinds", std::move(kinds)}};
}

}  // namespace

Result<json::Object> evaluate_improve(const json::Object& request, const improve::Dictionary& dictionary) {
  std::vector<evaluation::ImproveCase> cases;
  for (const auto& value : *TRY(json::get<const json::Array*>(request, "cases")))
    if (const auto* line = value.if_object()) cases.push_back(TRY(case_in(*line)));
  json::Object reply;
  json::Object splits;
  for (const auto& [split, scores] : evaluation::evaluate_improve(cases, dictionary)) {
    if (split.empty())
      reply = object_of(scores);
    else
      splits[split] = object_of(scores);
  }
  if (!splits.empty()) reply["splits"] = std::move(splits);
  return reply;
}

}  // namespace svea::server
