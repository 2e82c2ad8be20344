#include "text/covered.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace svea::text;

TEST_CASE("spans that overlap or touch are one, in order") {
  const Covered covered({{7, 9}, {0, 3}, {2, 5}, {5, 6}});
  REQUIRE(covered.spans().size() == 2);
  CHECK(covered.spans()[0].start == 0);
  CHECK(covered.spans()[0].end == 6);
  CHECK(covered.spans()[1].start == 7);
  CHECK(covered.spans()[1].end == 9);
}

TEST_CASE("an empty span is asked by the byte after it") {
  const Covered covered({{2, 4}});
  CHECK(covered.overlaps({2, 2}));
  CHECK(covered.overlaps({3, 3}));
  CHECK_FALSE(covered.overlaps({4, 4}));
  CHECK_FALSE(covered.overlaps({1, 1}));
}

TEST_CASE("nothing covers nothing") { CHECK_FALSE(Covered().overlaps({0, 100})); }

TEST_CASE("whatever the spans, a byte is covered when one of them holds it") {
  rc::check([] {
    const auto pairs = *rc::gen::container<std::vector<std::pair<std::size_t, std::size_t>>>(
        rc::gen::pair(rc::gen::inRange<std::size_t>(0, 40), rc::gen::inRange<std::size_t>(1, 8)));
    std::vector<Span> spans;
    for (const auto& [start, bytes] : pairs) spans.push_back({start, start + bytes});
    const Covered covered(spans);
    for (std::size_t at = 0; at < 50; ++at) {
      const bool is_held =
          std::ranges::any_of(spans, [&](Span span) { return span.start <= at && at < span.end; });
      RC_ASSERT(covered.overlaps({at, at + 1}) == is_held);
    }
  });
}
