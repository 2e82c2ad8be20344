#include "server/check_evaluations.h"

#include <algorithm>
#include <sstream>

#include "base/check.h"
#include "evaluation/checks.h"

namespace svea::server {
namespace {

struct Kind {
  std::string_view name;
  Result<evaluation::CheckReport> (*evaluate)(std::istream&);
};

constexpr Kind k_kinds[] = {{"orders", evaluation::evaluate_orders},
                            {"support", evaluation::evaluate_support},
                            {"differences", evaluation::evaluate_differences}};

json::Object object_of(const evaluation::CheckScores& scores) {
  return {{"cases", scores.cases},
          {"there", scores.there},
          {"recall", scores.recall},
          {"precision", scores.precision},
          {"false_alarms", scores.false_alarms}};
}

json::Object objects_of(const std::map<std::string, evaluation::CheckScores>& scores) {
  json::Object objects;
  for (const auto& [name, score] : scores) objects[name] = object_of(score);
  return objects;
}

}  // namespace

bool is_check_evaluation(std::string_view kind) {
  return std::ranges::find(k_kinds, kind, &Kind::name) != std::end(k_kinds);
}

Result<json::Object> evaluate_checks(std::string_view kind, const json::Object& request) {
  const auto* const chosen = std::ranges::find(k_kinds, kind, &Kind::name);
  check(chosen != std::end(k_kinds), "the kind is one of the checks");
  std::stringstream lines;
  for (const auto& line : *TRY(json::get<const json::Array*>(request, "cases")))
    lines << json::serialise(line) << '\n';
  const auto report = TRY(chosen->evaluate(lines));
  auto object = object_of(report.overall);
  object["splits"] = objects_of(report.by_split);
  object["kinds"] = objects_of(report.by_kind);
  return object;
}

}  // namespace svea::server
