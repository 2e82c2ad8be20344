#include "evaluation/simplifications.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "plain/facts.h"
#include "plain/replace_words.h"

namespace svea::evaluation {
namespace {

struct Outcome {
  plain::Simplified result;
  bool facts_unchanged = false;
  std::size_t listed_before = 0;
  std::size_t listed_after = 0;
  double ms = 0;
};

std::optional<Outcome> outcome_of(const SimplifyCase& one, const plain::Options& options,
                                  const Simplifier& simplifier) {
  using std::chrono::steady_clock;
  const auto begun = steady_clock::now();
  auto result = simplifier ? simplifier(one.text, options) : plain::simplify(one.text, options);
  const double ms = std::chrono::duration<double, std::milli>(steady_clock::now() - begun).count();
  if (!result) return std::nullopt;
  Outcome outcome;
  outcome.ms = ms;
  outcome.facts_unchanged = plain::check_facts(one.text, result->text).empty();
  if (options.own_words != nullptr) {
    outcome.listed_before = plain::listed_words_in(one.text, *options.own_words);
    outcome.listed_after = plain::listed_words_in(result->text, *options.own_words);
  }
  outcome.result = *std::move(result);
  return outcome;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

SimplifyScores scores_of(const std::vector<const Outcome*>& outcomes, std::size_t left_out) {
  SimplifyScores scores{.texts = outcomes.size(), .left_out = left_out, .changes = {}};
  const auto median_of = [&](auto value) {
    std::vector<double> values;
    for (const Outcome* outcome : outcomes) values.push_back(value(*outcome));
    return median(std::move(values));
  };
  scores.lix_before = median_of([](const Outcome& o) { return o.result.before.lix; });
  scores.lix_after = median_of([](const Outcome& o) { return o.result.after.lix; });
  scores.lix_lower = median_of([](const Outcome& o) { return o.result.before.lix - o.result.after.lix; });
  scores.long_words_before = median_of([](const Outcome& o) { return o.result.before.long_words_share; });
  scores.long_words_after = median_of([](const Outcome& o) { return o.result.after.long_words_share; });
  scores.median_ms = median_of([](const Outcome& o) { return o.ms; });
  double unchanged = 0, sentences = 0, split = 0, found = 0, withheld = 0, listed_after = 0;
  for (const Outcome* outcome : outcomes) {
    const auto& result = outcome->result;
    unchanged += outcome->facts_unchanged ? 1 : 0;
    sentences += static_cast<double>(result.before.sentences);
    withheld += static_cast<double>(result.withheld);
    found += static_cast<double>(result.withheld + result.changes.size());
    scores.listed_words += outcome->listed_before;
    listed_after += static_cast<double>(outcome->listed_after);
    scores.slowest_ms = std::max(scores.slowest_ms, outcome->ms);
    for (const auto& change : result.changes) {
      if (change.about) {
        ++scores.offered;
        continue;
      }
      split += change.reason == plain::Reason::long_sentence ? 1 : 0;
      ++scores.changes[std::string(plain::name_of(change.reason))];
    }
  }
  const auto listed = static_cast<double>(scores.listed_words);
  scores.facts_unchanged = share(unchanged, static_cast<double>(outcomes.size()));
  scores.sentences_split = share(split, sentences);
  scores.withheld = share(withheld, found);
  scores.listed_replaced = share(listed - listed_after, listed);
  return scores;
}

struct Group {
  std::vector<const Outcome*> outcomes;
  std::size_t left_out = 0;
};

}  // namespace

SimplifyReport evaluate_simplify(std::span<const SimplifyCase> cases, plain::Level level,
                                 const plain::ReplacementList* list, const Simplifier& simplifier) {
  const plain::Options options{.level = level, .own_words = list};
  std::vector<std::optional<Outcome>> outcomes;
  outcomes.reserve(cases.size());
  for (const auto& one : cases) outcomes.push_back(outcome_of(one, options, simplifier));

  Group all;
  std::map<std::string, Group> splits, kinds;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    for (Group* group : {&all, &splits[cases[i].split], &kinds[cases[i].kind]}) {
      if (outcomes[i])
        group->outcomes.push_back(&*outcomes[i]);
      else
        ++group->left_out;
    }
  }
  SimplifyReport report{.overall = scores_of(all.outcomes, all.left_out), .by_split = {}, .by_kind = {}};
  for (const auto& [name, group] : splits) report.by_split[name] = scores_of(group.outcomes, group.left_out);
  for (const auto& [name, group] : kinds) report.by_kind[name] = scores_of(group.outcomes, group.left_out);
  return report;
}

}  // namespace svea::evaluation
