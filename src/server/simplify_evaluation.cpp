#include "server/simplify_evaluation.h"

#include <optional>

#include "evaluation/simplifications.h"
#include "server/model_measures.h"

namespace svea::server {
namespace {

json::Object object_of(const evaluation::SimplifyScores& scores) {
  json::Object changes;
  for (const auto& [reason, count] : scores.changes) changes[reason] = count;
  return {{"texts", scores.texts},
          {"left_out", scores.left_out},
          {"lix_before", scores.lix_before},
          {"lix_after", scores.lix_after},
          {"lix_lower", scores.lix_lower},
          {"facts_unchanged", scores.facts_unchanged},
          {"sentences_split", scores.sentences_split},
          {"offered", scores.offered},
          {"withheld", scores.withheld},
          {"long_words_before", scores.long_words_before},
          {"long_words_after", scores.long_words_after},
          {"listed_words", scores.listed_words},
          {"listed_replaced", scores.listed_replaced},
          {"changes", std::move(changes)},
          {"median_ms", scores.median_ms},
          {"slowest_ms", scores.slowest_ms}};
}

json::Object objects_of(const std::map<std::string, evaluation::SimplifyScores>& groups) {
  json::Object objects;
  for (const auto& [name, scores] : groups)
    if (!name.empty()) objects[name] = object_of(scores);
  return objects;
}

Result<std::vector<evaluation::SimplifyCase>> cases_in(const json::Object& request) {
  std::vector<evaluation::SimplifyCase> cases;
  for (const auto& value : *TRY(json::get<const json::Array*>(request, "cases"))) {
    const auto* line = value.if_object();
    if (line == nullptr) continue;
    evaluation::SimplifyCase one;
    one.text = TRY(json::get<std::string>(*line, "text"));
    one.kind = TRY(json::find<std::string>(*line, "type")).value_or("");
    one.split = TRY(json::find<std::string>(*line, "split")).value_or("");
    cases.push_back(std::move(one));
  }
  return cases;
}

}  // namespace

Result<json::Object> evaluate_simplify(const json::Object& request, llm::ModelChoice* models) {
  auto cases = TRY(cases_in(request));
  std::optional<plain::ReplacementList> list;
  const auto lines = TRY(json::find<std::string>(request, "list"));
  if (lines) list = TRY(plain::ReplacementList::read(*lines));
  std::optional<SetTasks> tasks;
  if (models != nullptr) {
    tasks.emplace(*models);
    cases = cases_to_check(std::move(cases));
  }
  const auto by = tasks ? simplifier(*tasks, lines.value_or("")) : nullptr;
  json::Object reply;
  for (const auto& [name, level] :
       {std::pair("plain", plain::Level::plain), std::pair("easy", plain::Level::easy)}) {
    const auto report = evaluation::evaluate_simplify(cases, level, list ? &*list : nullptr, by);
    auto object = object_of(report.overall);
    object["splits"] = objects_of(report.by_split);
    object["kinds"] = objects_of(report.by_kind);
    reply[name] = std::move(object);
  }
  return reply;
}

}  // namespace svea::server
