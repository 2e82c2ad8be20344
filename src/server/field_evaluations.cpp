#include "server/field_evaluations.h"

#include <optional>
#include <sstream>

#include "evaluation/classification.h"
#include "evaluation/fields.h"
#include "server/model_measures.h"

namespace svea::server {
namespace {

Result<std::stringstream> cases_in(const json::Object& request) {
  std::stringstream lines;
  for (const auto& line : *TRY(json::get<const json::Array*>(request, "cases")))
    lines << json::serialise(line) << '\n';
  return lines;
}

json::Object object_of(const evaluation::FieldScores& scores) {
  return {{"marked", scores.marked},
          {"found", scores.found},
          {"precision", scores.precision()},
          {"recall", scores.recall()},
          {"f1", scores.f1()},
          {"recall_overlapping", scores.recall_overlapping()}};
}

json::Object objects_of(const std::map<std::string, evaluation::FieldScores>& scores) {
  json::Object objects;
  for (const auto& [name, score] : scores) objects[name] = object_of(score);
  return objects;
}

json::Object object_of(const evaluation::ClassScores& scores) {
  return {{"macro_f1", scores.macro_f1}, {"accuracy", scores.accuracy}};
}

}  // namespace

Result<json::Object> evaluate_fields(const json::Object& request, llm::ModelChoice* models) {
  auto cases = TRY(cases_in(request));
  auto texts = TRY(evaluation::read_field_set(cases));
  std::optional<SetTasks> tasks;
  if (models != nullptr) {
    tasks.emplace(*models);
    texts = cases_to_check(std::move(texts));
  }
  const auto report = TRY(evaluation::evaluate_fields(texts, tasks ? find_fields(*tasks) : nullptr));
  auto object = object_of(report.overall);
  object["splits"] = objects_of(report.by_split);
  object["kinds"] = objects_of(report.by_kind);
  return object;
}

Result<json::Object> evaluate_classification(const json::Object& request, llm::ModelChoice* models) {
  auto cases = TRY(cases_in(request));
  const auto texts = TRY(evaluation::read_classified(cases));
  std::optional<SetTasks> tasks;
  if (models != nullptr) tasks.emplace(*models);
  const auto report = TRY(evaluation::evaluate_classification(texts, evaluation::k_texts_a_class,
                                                              tasks ? ask_class(*tasks) : nullptr));
  auto object = object_of(report.scores);
  object["naive_bayes"] = object_of(report.naive_bayes);
  object["share_known"] = report.share_known;
  object["accuracy_known"] = report.accuracy_known;
  object["classes"] = report.classes;
  object["learnt"] = report.learnt;
  object["checked"] = report.checked;
  object["seconds_to_learn"] = report.seconds_to_learn;
  object["ms_per_text"] = report.ms_per_text;
  json::Object confusion;
  for (const auto& [classes, texts_of_both] : report.confusion) {
    auto& said = confusion[classes.first];
    if (!said.is_object()) said = json::Object{};
    said.as_object()[classes.second] = texts_of_both;
  }
  object["confusion"] = std::move(confusion);
  return object;
}

}  // namespace svea::server
