#include "search/rank.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace svea::search;
using namespace std::chrono;

namespace {

std::vector<std::size_t> order(std::vector<Scored> candidates, std::size_t count_max = 10) {
  keep_best(candidates, {0, count_max});
  std::vector<std::size_t> found;
  for (const Scored& scored : candidates) found.push_back(scored.candidate);
  return found;
}

Scored dated(std::size_t candidate, double score, year stated) {
  return {candidate, score, {.stated = sys_days{stated / 1 / 1}}};
}

using Order = std::vector<std::size_t>;

}  // namespace

TEST_CASE("the best are kept, best first, equal ones by number") {
  CHECK(order({{0, 1.0, {}}, {1, 3.0, {}}, {2, 2.0, {}}}, 2) == Order{1, 2});
  CHECK(order({{1, 1.0, {}}, {0, 1.0, {}}}) == Order{0, 1});
  CHECK(order({}).empty());
}

TEST_CASE("of two that are nearly as good the newer comes first, undated ones lose nothing") {
  CHECK(order({dated(0, 5.0, 2020y), dated(1, 4.9, 2024y)}) == Order{1, 0});
  CHECK(order({{0, 5.0, {}}, dated(1, 4.9, 2024y)}) == Order{0, 1});
}

TEST_CASE("age never lifts what answers clearly worse") {
  CHECK(order({dated(0, 5.0, 1990y), dated(1, 4.5, 2024y)}) == Order{0, 1});
  CHECK(order({dated(0, 5.0, 1990y), dated(1, 1.0, 2024y), dated(2, 4.9, 1990y)}) == Order{0, 2, 1});
}

TEST_CASE("what says that it no longer holds comes after its like") {
  CHECK(order({{0, 5.0, {.stated = {}, .is_superseded = true}}, {1, 4.5, {}}}) == Order{1, 0});
}

TEST_CASE("keeping fewer keeps the same first ones, without loss or doubles") {
  CHECK(rc::check("a beginning of the whole order", [] {
    const auto scores = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 20));
    std::vector<Scored> candidates;
    for (const int score : scores) candidates.push_back({candidates.size(), score / 4.0, {}});
    const auto all = order(candidates, candidates.size());
    const auto some = order(candidates, candidates.size() / 2);
    RC_ASSERT(all.size() == candidates.size());
    RC_ASSERT(std::ranges::equal(some, std::span(all).first(some.size())));
    auto sorted = all;
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i) RC_ASSERT(sorted[i] == i);
  }));
}
