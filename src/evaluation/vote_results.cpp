#include "evaluation/vote_results.h"

#include <algorithm>

namespace svea::evaluation {
namespace {

std::size_t place_of(const std::string& model, std::vector<ModelResult>& results) {
  const auto found = std::ranges::find(results, model, &ModelResult::model);
  const auto place = static_cast<std::size_t>(found - results.begin());
  if (found == results.end()) results.emplace_back().model = model;
  return place;
}

}  // namespace

std::vector<ModelResult> results_of(std::span<const model::Vote> votes) {
  using model::VoteVerdict;
  std::vector<ModelResult> results;
  std::vector<Meeting> meetings;
  for (const auto& vote : votes) {
    std::vector<std::size_t> places;
    for (const auto& model : vote.models) places.push_back(place_of(model, results));
    for (std::size_t i = 0; i < places.size(); ++i) {
      const bool is_best = vote.verdict == VoteVerdict::one_best && vote.best == i;
      auto& result = results[places[i]];
      ++result.votes;
      if (is_best) ++result.best;
      if (vote.verdict == VoteVerdict::equal) ++result.equal;
      if (vote.verdict == VoteVerdict::all_bad) ++result.all_bad;
      for (std::size_t j = 0; j < places.size(); ++j) {
        if (is_best && j != i) meetings.push_back({places[i], places[j], 1.0});
        if (vote.verdict != VoteVerdict::one_best && j > i) meetings.push_back({places[i], places[j], 0.5});
      }
    }
  }
  const auto strengths = bradley_terry(results.size(), meetings);
  for (std::size_t i = 0; i < results.size(); ++i) results[i].strength = strengths[i];
  std::ranges::stable_sort(results, std::greater<>(),
                           [](const ModelResult& result) { return result.strength.value; });
  return results;
}

}  // namespace svea::evaluation
