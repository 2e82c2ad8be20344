#include "evaluation/improvements.h"

#include <algorithm>

#include "improve/improve.h"

namespace svea::evaluation {
namespace {

struct Tally {
  std::vector<CheckOutcome> outcomes;
  std::size_t words = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  std::map<std::string, std::size_t> unmarked;
};

std::vector<plain::Edit> places_of(const plain::Change& change) {
  if (change.about) return {*change.about};
  return change.edits;
}

// An insertion touches what it stands at the edge of.
bool touches(const plain::Edit& place, const Fault& fault) {
  return place.start < std::max(fault.end, fault.start + 1) &&
         std::max(place.end, place.start + 1) > fault.start;
}

bool finds(const plain::Change& change, const Fault& fault) {
  return plain::name_of(change.reason) == fault.kind &&
         std::ranges::any_of(places_of(change), [&](const auto& place) { return touches(place, fault); });
}

// A change may cover more than the fault ("en avtal" for "en"): what should stand there is in it.
bool mends(const plain::Change& change, const Fault& fault) {
  const auto holds_right = [&](const std::string& after) {
    return after.find(fault.right) != std::string::npos;
  };
  if (change.about) return std::ranges::any_of(change.choices, holds_right);
  return std::ranges::any_of(change.edits, holds_right, &plain::Edit::after);
}

void judge(const ImproveCase& one, const improve::Improved& improved, Tally& tally) {
  tally.words += improved.before.words;
  std::vector<bool> is_marked(improved.changes.size());
  for (const auto& fault : one.faults) {
    CheckOutcome outcome{one.split, fault.kind, true, false};
    for (std::size_t i = 0; i < improved.changes.size(); ++i) {
      if (!finds(improved.changes[i], fault)) continue;
      is_marked[i] = true;
      if (!outcome.was_found) ++tally.found;
      if (!outcome.was_found && mends(improved.changes[i], fault)) ++tally.right;
      outcome.was_found = true;
    }
    tally.outcomes.push_back(std::move(outcome));
  }
  for (std::size_t i = 0; i < improved.changes.size(); ++i) {
    if (is_marked[i]) continue;
    const std::string kind(plain::name_of(improved.changes[i].reason));
    ++tally.unmarked[kind];
    tally.outcomes.push_back({one.split, kind, false, true});
  }
}

ImproveScores scores_of(const Tally& tally) {
  ImproveScores scores;
  scores.found = report_of(tally.outcomes);
  scores.words = tally.words;
  scores.right = tally.found == 0 ? 0 : static_cast<double>(tally.right) / static_cast<double>(tally.found);
  for (const auto& [kind, count] : tally.unmarked)
    scores.unmarked_per_1000_words[kind] =
        1000.0 * static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(tally.words, 1));
  return scores;
}

}  // namespace

std::map<std::string, ImproveScores> evaluate_improve(const std::vector<ImproveCase>& cases,
                                                      const improve::Dictionary& dictionary) {
  std::map<std::string, Tally> tallies;
  for (const auto& one : cases) {
    const auto improved = improve::improve({.text = one.text, .blocks = {}}, dictionary,
                                           {.guide = {}, .structure = false, .tone = false});
    if (!improved) continue;
    judge(one, *improved, tallies[""]);
    if (!one.split.empty()) judge(one, *improved, tallies[one.split]);
  }
  std::map<std::string, ImproveScores> scores;
  for (const auto& [split, tally] : tallies) scores.emplace(split, scores_of(tally));
  return scores;
}

}  // namespace svea::evaluation
