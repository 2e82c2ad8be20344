#include "plain/replacement_list.h"

#include <doctest/doctest.h>

#include "plain/simplify.h"

namespace svea::plain {
namespace {

std::string with_list(std::string_view lines, std::string_view text) {
  const auto list = ReplacementList::read(lines);
  REQUIRE(list);
  const auto result = simplify(text, {.own_words = &*list});
  REQUIRE(result);
  return result->text;
}

}  // namespace

TEST_CASE("An organisation's list is read, and its words are replaced in the form they stand in") {
  const std::string list =
      "avoid\tprefer\tnote\nhörsamma\tlyda | följa\nanmaning\tuppmaning, påminnelse\nkund\t\tsägs "
      "inte\nbesökare (i huset)\tgäst (hos oss)\n";
  CHECK(with_list("hörsamma\tlyda | följa", "Hon hörsammade rådet.") == "Hon lydde rådet.");
  CHECK(with_list("anmaning\tuppmaning", "De två anmaningarna gäller.") == "De två uppmaningarna gäller.");
  CHECK(with_list(list, "Vi har en kund.") == "Vi har en kund.");
}

TEST_CASE("A list with nothing to write instead is refused") {
  for (const char* lines : {"", "avoid\tprefer", "ord\t\nannat", "ord\t(bara en anmärkning)"})
    CHECK(ReplacementList::read(lines).error().code == "replacement_list_empty");
}

TEST_CASE("The program's own list is there, and all its rows have forms") {
  CHECK(ReplacementList::swedish().size() > 400);
  CHECK_FALSE(ReplacementList::swedish().beginning_with("erhöll").empty());
  CHECK(ReplacementList::swedish().beginning_with("katt").empty());
}

}  // namespace svea::plain
