#include "tasks/case_law.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "answer/edition.h"

namespace svea::tasks {
namespace {

constexpr std::size_t k_rules_max = 10;
constexpr std::size_t k_similar_max = 5;
// More than these many are a sign that the rules are not the right ones.
constexpr std::size_t k_missing_max = 12;

const std::vector<std::string> k_case_types{"beslut", "dom", "protokoll"};
// What is no rule. A document whose type nobody knows may be one: most texts on a statute say only its name.
const std::vector<std::string> k_other_types{"rapport",  "utredning", "remissvar", "tjansteskrivelse",
                                             "kallelse", "brev",      "epost",     "presentation",
                                             "avtal",    "blankett",  "kalkylblad"};

bool may_be_rule(const search::Hit& hit) {
  return std::ranges::find(k_case_types, hit.type) == k_case_types.end() &&
         std::ranges::find(k_other_types, hit.type) == k_other_types.end();
}

Result<std::vector<search::Hit>> hits(const Library& library, const std::string& asked,
                                      const std::vector<std::string>& types, std::size_t hits_max) {
  search::Query query{.text = asked, .reach = library.reach, .hits_max = hits_max};
  query.filter.types = types;
  return TRY(library.index.search(query)).hits;
}

std::string heading_of(const search::Hit& hit) {
  return fmt::format("{}", fmt::join(hit.passage.heading_path, " › "));
}

// What one of the sentences finds comes before what another finds further down; what several find comes
// first. Each section once. (Reciprocal rank fusion: Cormack, Clarke and Büttcher 2009.)
Result<std::vector<search::Hit>> rules_found(const Library& library, const std::vector<std::string>& asked) {
  constexpr double k_rank_offset = 10;
  constexpr double k_first_weight = 2.5;  // what is applied for
  constexpr std::size_t k_looked_at = 20;
  std::vector<std::pair<double, search::Hit>> found;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    auto of_sentence = TRY(hits(library, asked[i], {}, k_looked_at));
    std::erase_if(of_sentence, [](const search::Hit& hit) { return !may_be_rule(hit); });
    for (std::size_t rank = 0; rank < of_sentence.size(); ++rank) {
      auto& hit = of_sentence[rank];
      const auto same = std::ranges::find_if(found, [&](const auto& other) {
        return other.second.document == hit.document && heading_of(other.second) == heading_of(hit);
      });
      const double score = (i == 0 ? k_first_weight : 1) / (k_rank_offset + static_cast<double>(rank));
      if (same == found.end())
        found.emplace_back(score, std::move(hit));
      else
        same->first += score;
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, [](const auto& one) { return one.first; });
  std::vector<search::Hit> rules;
  for (auto& [score, hit] : found) rules.push_back(std::move(hit));
  return rules;
}

// The first of them without what a newer edition replaces; no document takes all the room.
std::vector<search::Hit> rules_in_force(const std::vector<search::Hit>& found, const std::string& asked) {
  constexpr std::ptrdiff_t k_of_document_max = 3;
  const auto replaced = answer::superseded(found, asked);
  std::vector<search::Hit> rules;
  for (std::size_t i = 0; i < found.size() && rules.size() < k_rules_max; ++i) {
    const bool is_replaced = std::ranges::find(replaced, i, &answer::Superseded::older) != replaced.end();
    if (!is_replaced &&
        std::ranges::count(rules, found[i].document, &search::Hit::document) < k_of_document_max)
      rules.push_back(found[i]);
  }
  return rules;
}

json::Object object_of(const search::Hit& hit) {
  return {{"document", hit.document.value}, {"title", hit.title.empty() ? hit.name : hit.title},
          {"heading", heading_of(hit)},     {"date", hit.date},
          {"text", hit.passage.text},       {"start", hit.passage.start},
          {"end", hit.passage.end}};
}

}  // namespace

Result<CaseLaw> case_law(const Library& library, const std::vector<std::string>& asked,
                         const std::vector<Source>& own, const basis::CaseWords& words) {
  const auto is_own = [&](const search::Hit& hit) {
    return std::ranges::any_of(own, [&](const Source& source) { return source.document == hit.document; });
  };
  CaseLaw law;
  if (asked.empty()) return law;
  for (const auto& hit : rules_in_force(TRY(rules_found(library, asked)), asked.front())) {
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
  for (const auto& hit : TRY(hits(library, asked.front(), k_case_types, k_similar_max)))
    if (!is_own(hit)) law.similar.push_back(object_of(hit));
  return law;
}

}  // namespace svea::tasks
