#include "evaluation/vote_results.h"

#include <doctest/doctest.h>

namespace svea::evaluation {
namespace {

model::Vote vote(std::vector<std::string> models, model::VoteVerdict verdict, std::size_t best = 0) {
  model::Vote made;
  made.models = std::move(models);
  made.verdict = verdict;
  made.best = best;
  return made;
}

using enum model::VoteVerdict;

}  // namespace

TEST_CASE("the model that is preferred most comes first, whichever side it was shown on") {
  const std::vector votes{vote({"liten", "stor"}, one_best, 1), vote({"stor", "liten"}, one_best, 0),
                          vote({"stor", "liten"}, one_best, 0), vote({"liten", "stor"}, one_best, 0),
                          vote({"liten", "stor"}, equal),       vote({"liten", "stor"}, all_bad)};
  const auto results = results_of(votes);
  REQUIRE(results.size() == 2);
  CHECK(results[0].model == "stor");
  CHECK(results[0].votes == 6);
  CHECK(results[0].best == 3);
  CHECK(results[0].equal == 1);
  CHECK(results[0].all_bad == 1);
  CHECK(results[1].best == 1);
  CHECK(results[0].strength.value == doctest::Approx(-results[1].strength.value));
}

TEST_CASE("the best of three has won against both, and the others have not met") {
  const auto results = results_of(std::vector{vote({"a", "b", "c"}, one_best, 2)});
  CHECK(results[0].model == "c");
  CHECK(results[1].strength.value == doctest::Approx(results[2].strength.value));
  CHECK(results[2].strength.group == results[0].strength.group);
}

TEST_CASE("no votes, no results") { CHECK(results_of({}).empty()); }

}  // namespace svea::evaluation
