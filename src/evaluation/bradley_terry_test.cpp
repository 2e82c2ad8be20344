#include "evaluation/bradley_terry.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include <rapidcheck.h>

namespace svea::evaluation {
namespace {

// As if competitors of these strengths had met, each pair so often.
std::vector<Meeting> simulated(const std::vector<double>& strengths, int meetings, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<> chance;
  std::vector<Meeting> all;
  for (std::size_t a = 0; a < strengths.size(); ++a)
    for (std::size_t b = a + 1; b < strengths.size(); ++b)
      for (int i = 0; i < meetings; ++i) {
        const bool wins = chance(random) < 1 / (1 + std::exp(strengths[b] - strengths[a]));
        all.push_back({a, b, wins ? 1.0 : 0.0});
      }
  return all;
}

double width(const Strength& strength) { return strength.high - strength.low; }

std::vector<Meeting> any_meetings(std::size_t competitors) {
  const auto size = *rc::gen::inRange(0, 60);
  std::vector<Meeting> meetings;
  for (int i = 0; i < size; ++i) {
    const auto first = *rc::gen::inRange<std::size_t>(0, competitors);
    const auto second = *rc::gen::distinctFrom(rc::gen::inRange<std::size_t>(0, competitors), first);
    meetings.push_back({first, second, *rc::gen::element(0.0, 0.5, 1.0)});
  }
  return meetings;
}

}  // namespace

TEST_CASE("without meetings all are average, and nothing is known") {
  const auto found = bradley_terry(3, {});
  REQUIRE(found.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(found[i].value == doctest::Approx(0));
    CHECK(width(found[i]) > 6);
    CHECK(found[i].group == i);
  }
  CHECK(bradley_terry(0, {}).empty());
}

TEST_CASE("known strengths are found again from many meetings, within their intervals") {
  const std::vector<double> strengths{1.2, 0.4, 0.0, -0.6, -1.0};
  const auto found = bradley_terry(strengths.size(), simulated(strengths, 2000, 7));
  for (std::size_t i = 0; i < strengths.size(); ++i) {
    CHECK(found[i].value == doctest::Approx(strengths[i]).epsilon(0.05).scale(1));
    CHECK(found[i].group == 0);
  }
}

TEST_CASE("intervals hold the true difference about as often as they say") {
  // Two competitors are symmetric about the average: each interval is of half the difference.
  const double half_difference = 0.4;
  int inside = 0;
  constexpr int k_worlds = 400;
  for (int i = 0; i < k_worlds; ++i) {
    const auto found =
        bradley_terry(2, simulated({half_difference, -half_difference}, 60, static_cast<unsigned>(i + 1)));
    inside += found[0].low < half_difference && half_difference < found[0].high ? 1 : 0;
  }
  CHECK(inside >= k_worlds * 0.92);
  CHECK(inside <= k_worlds * 0.98);
}

TEST_CASE("one that always wins is strongest, with a strength that can be written down") {
  std::vector<Meeting> meetings;
  for (int i = 0; i < 50; ++i) meetings.push_back({0, 1, 1.0});
  const auto found = bradley_terry(2, meetings);
  CHECK(found[0].low > found[1].high);
  CHECK(std::isfinite(found[0].high));
  CHECK(found[0].value < 10);
}

TEST_CASE("ties make equals") {
  const std::vector<Meeting> meetings(100, {0, 1, 0.5});
  const auto found = bradley_terry(2, meetings);
  CHECK(found[0].value == doctest::Approx(0));
  CHECK(found[1].value == doctest::Approx(0));
}

TEST_CASE("competitors that never met, not even by way of others, are in different groups") {
  const std::vector<Meeting> meetings{{0, 1, 1.0}, {2, 3, 1.0}, {3, 4, 0.0}};
  const auto found = bradley_terry(5, meetings);
  CHECK(found[0].group == found[1].group);
  CHECK(found[2].group == found[3].group);
  CHECK(found[3].group == found[4].group);
  CHECK(found[0].group != found[2].group);
}

TEST_CASE("the more meetings, the narrower the interval") {
  double before = 100;
  for (const int meetings : {2, 10, 50, 250}) {
    const auto found = bradley_terry(2, simulated({0.3, -0.3}, meetings, 3));
    CHECK(width(found[0]) < before);
    before = width(found[0]);
  }
}

TEST_CASE("swapping who is named first, or who is who, changes nothing else") {
  rc::check([] {
    const auto competitors = *rc::gen::inRange<std::size_t>(2, 6);
    const auto meetings = any_meetings(competitors);
    std::vector<Meeting> turned, renamed;
    for (const auto& [first, second, score] : meetings) {
      turned.push_back({second, first, 1 - score});
      renamed.push_back({competitors - 1 - first, competitors - 1 - second, score});
    }
    const auto found = bradley_terry(competitors, meetings);
    const auto found_turned = bradley_terry(competitors, turned);
    const auto found_renamed = bradley_terry(competitors, renamed);
    double sum = 0;
    for (std::size_t i = 0; i < competitors; ++i) {
      RC_ASSERT(std::isfinite(found[i].low) && std::isfinite(found[i].high));
      RC_ASSERT(found[i].low < found[i].value && found[i].value < found[i].high);
      RC_ASSERT(std::abs(found[i].value - found_turned[i].value) < 1e-6);
      RC_ASSERT(std::abs(found[i].value - found_renamed[competitors - 1 - i].value) < 1e-6);
      sum += found[i].value;
    }
    RC_ASSERT(std::abs(sum) < 1e-6);
  });
}

TEST_CASE("winning once more never makes weaker") {
  rc::check([] {
    const auto competitors = *rc::gen::inRange<std::size_t>(2, 6);
    auto meetings = any_meetings(competitors);
    const double before = bradley_terry(competitors, meetings)[0].value;
    meetings.push_back({0, 1, 1.0});
    RC_ASSERT(bradley_terry(competitors, meetings)[0].value > before);
  });
}

}  // namespace svea::evaluation
