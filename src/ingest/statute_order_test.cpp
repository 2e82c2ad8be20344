#include "ingest/statute_order.h"

#include <doctest/doctest.h>

#include <algorithm>

#include <rapidcheck.h>

using namespace svea::ingest;
using Kind = StatuteLine::Kind;

namespace {

StatuteLine section(int number, std::string letter = "") {
  return {.kind = Kind::section, .number = number, .letter = std::move(letter), .name = ""};
}

StatuteLine chapter(int number, bool is_title) {
  return {.kind = Kind::chapter, .number = number, .name = "", .is_title = is_title};
}

// The numbers of the lines that were taken.
std::vector<int> taken(const std::vector<StatuteLine>& lines) {
  const auto is_taken = in_order(lines);
  std::vector<int> numbers;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (is_taken[i]) numbers.push_back(lines[i].number);
  return numbers;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("the longest row of sections that grows is taken") {
  CHECK(taken({section(1), section(17), section(2), section(2, "a"), section(3)}) == Numbers{1, 2, 2, 3});
  CHECK(taken({section(1), section(2), section(3), section(29)}) == Numbers{1, 2, 3, 29});
  CHECK(taken({section(1), section(2), section(29), section(3)}) == Numbers{1, 2, 3});
  CHECK(taken({section(5), section(400)}) == Numbers{5});
}

TEST_CASE(
    "sections begin anew in a chapter, or go on; a chapter out of its order counts when it stands alone") {
  CHECK(taken({chapter(1, false), section(1), section(2), chapter(2, false), section(1), chapter(3, false),
               section(2)}) == Numbers{1, 1, 2, 2, 1, 3, 2});
  CHECK(taken({chapter(5, false), section(1), chapter(2, false), section(2)}) == Numbers{5, 1, 2});
  CHECK(taken({chapter(5, true), section(1), chapter(2, true), section(1)}) == Numbers{5, 1, 2, 1});
}

TEST_CASE("nothing is taken after the transitional provisions") {
  CHECK(taken({section(1), section(2), {.kind = Kind::transitional, .name = ""}, section(3)}) ==
        Numbers{1, 2, 0});
}

TEST_CASE("in a chapter the numbers that are taken grow, whatever the lines are") {
  rc::check([](const std::vector<std::uint8_t>& numbers) {
    std::vector<StatuteLine> lines;
    for (const int number : numbers) lines.push_back(section(number));
    const auto row = taken(lines);
    RC_ASSERT(std::ranges::adjacent_find(row, std::greater_equal()) == row.end());
    RC_ASSERT(row.empty() == std::ranges::none_of(numbers, [](int number) { return number <= 100; }));
  });
}
