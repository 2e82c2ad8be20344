#include "tasks/case_law.h"

#include <algorithm>

#include <fmt/format.h>

namespace svea::tasks {
namespace {

constexpr std::size_t k_rules_max = 8;
constexpr std::size_t k_similar_max = 5;
// More than these many are a sign that the rules are not the right ones.
constexpr std::size_t k_missing_max = 12;

// What binds, and what says how it is applied here.
const std::vector<std::string> k_rule_types{"lag",        "forordning", "foreskrift", "reglemente",
                                            "policy",     "riktlinje",  "rutin",      "taxa",
                                            "checklista", "handbok",    "vagledning", "delegationsordning"};
const std::vector<std::string> k_case_types{"beslut", "dom", "protokoll"};

Result<std::vector<search::Hit>> hits(const Library& library, const std::string& asked,
                                      const std::vector<std::string>& types, std::size_t hits_max) {
  search::Query query{.text = asked, .reach = library.reach, .hits_max = hits_max};
  query.filter.types = types;
  return TRY(library.index.search(query)).hits;
}

json::Object object_of(const search::Hit& hit) {
  return {{"document", hit.document.value},
          {"title", hit.title.empty() ? hit.name : hit.title},
          {"heading", fmt::format("{}", fmt::join(hit.passage.heading_path, " › "))},
          {"date", hit.date},
          {"text", hit.passage.text},
          {"start", hit.passage.start},
          {"end", hit.passage.end}};
}

}  // namespace

Result<CaseLaw> case_law(const Library& library, const std::string& asked, const std::vector<Source>& own,
                         const basis::CaseWords& words) {
  const auto is_own = [&](const search::Hit& hit) {
    return std::ranges::any_of(own, [&](const Source& source) { return source.document == hit.document; });
  };
  CaseLaw law;
  for (const auto& hit : TRY(hits(library, asked, k_rule_types, k_rules_max))) {
    if (is_own(hit)) continue;
    auto rule = object_of(hit);
    json::Array requirements;
    for (const auto& requirement : basis::requirements_of(hit.passage.text, words)) {
      requirements.push_back(
          json::Object{{"text", requirement.written}, {"is_touched", requirement.is_touched}});
      if (!requirement.is_touched && law.missing.size() < k_missing_max)
        law.missing.push_back(json::Object{{"text", requirement.written}, {"rule", law.rules.size()}});
    }
    rule["requirements"] = std::move(requirements);
    law.rules.push_back(std::move(rule));
  }
  for (const auto& hit : TRY(hits(library, asked, k_case_types, k_similar_max)))
    if (!is_own(hit)) law.similar.push_back(object_of(hit));
  return law;
}

}  // namespace svea::tasks
