#include "base/round.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>

using svea::Round;

TEST_CASE("what is left to a round is done at its end, in order, and at once where there is none") {
  std::string done;
  {
    const Round round;
    Round::leave([&] { done += 'a'; });
    Round::leave([&] { done += 'b'; });
    CHECK(done.empty());
  }
  CHECK(done == "ab");
  Round::leave([&] { done += 'c'; });
  CHECK(done == "abc");
}

TEST_CASE("a round is its thread's own") {
  std::string done;
  const Round round;
  std::jthread([&] { Round::leave([&] { done += 'x'; }); }).join();
  CHECK(done == "x");
}
