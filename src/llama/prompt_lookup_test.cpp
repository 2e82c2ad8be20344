#include "llama/prompt_lookup.h"

#include <doctest/doctest.h>

#include "llama/limits.h"

using namespace svea::llama;
using Tokens = std::vector<std::int32_t>;

TEST_CASE("what followed the same three tokens is guessed, from where they last stood") {
  CHECK(look_up(Tokens{1, 2, 3, 4, 5, 1, 2, 3, 6, 7, 1, 2, 3}, 2) == Tokens{6, 7});
}

TEST_CASE("where three are nowhere found, two serve") {
  CHECK(look_up(Tokens{8, 2, 3, 4, 9, 2, 3}, 3) == Tokens{4, 9, 2});
}

TEST_CASE("a guess never goes past what is there, and a text that repeats nothing gives none") {
  CHECK(look_up(Tokens{1, 2, 3, 1, 2, 3}, 10) == Tokens{1, 2, 3});
  CHECK(look_up(Tokens{1, 2, 3, 4, 5}, 4).empty());
  CHECK(look_up(Tokens{}, 4).empty());
  CHECK(look_up(Tokens{1}, 4).empty());
  CHECK(look_up(Tokens{1, 2, 1, 2}, 0).empty());
}

TEST_CASE("guesses grow while they come true, up to the limit") {
  GuessLength length;
  for (int i = 0; i < 10; ++i) length.learn(length.next(), length.next());
  CHECK(length.next() == limits::k_draft_tokens_max);
}

TEST_CASE("after wrong guesses there are none for a while, longer each time") {
  GuessLength length;
  const auto steps_until_next = [&] {
    int steps = 0;
    while (length.next() == 0) ++steps;
    return steps;
  };
  length.learn(4, 0);
  const int first = steps_until_next();
  length.learn(2, 0);
  CHECK(steps_until_next() > first);
  length.learn(2, 1);
  CHECK(steps_until_next() == 0);
}
