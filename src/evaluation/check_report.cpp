#include "evaluation/check_report.h"

namespace svea::evaluation {
namespace {

struct Counts {
  std::size_t cases = 0;
  std::size_t there = 0;
  std::size_t found = 0;
  std::size_t rightly_found = 0;

  void add(const CheckOutcome& outcome) {
    ++cases;
    there += outcome.is_there ? 1 : 0;
    found += outcome.was_found ? 1 : 0;
    rightly_found += outcome.is_there && outcome.was_found ? 1 : 0;
  }

  [[nodiscard]] CheckScores scores() const {
    const auto share = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    return {.cases = cases,
            .there = there,
            .recall = share(rightly_found, there),
            .precision = share(rightly_found, found),
            .false_alarms = share(found - rightly_found, cases - there)};
  }
};

std::map<std::string, CheckScores> scores_of(const std::map<std::string, Counts>& counts) {
  std::map<std::string, CheckScores> scores;
  for (const auto& [name, count] : counts) scores.emplace(name, count.scores());
  return scores;
}

}  // namespace

CheckReport report_of(std::span<const CheckOutcome> outcomes) {
  Counts all;
  std::map<std::string, Counts> by_split;
  std::map<std::string, Counts> by_kind;
  for (const auto& outcome : outcomes) {
    all.add(outcome);
    if (!outcome.split.empty()) by_split[outcome.split].add(outcome);
    if (!outcome.kind.empty()) by_kind[outcome.kind].add(outcome);
  }
  return {all.scores(), scores_of(by_split), scores_of(by_kind)};
}

}  // namespace svea::evaluation
