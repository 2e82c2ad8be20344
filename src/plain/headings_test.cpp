#include "plain/headings.h"

#include <doctest/doctest.h>

#include <ranges>

#include "plain/simplify.h"

namespace svea::plain {
namespace {

// A paragraph about nothing that a heading knows, long enough to be a section.
std::string filler(int from) {
  std::string text;
  for (int i = from; i < from + 18; ++i) text += "Vi gick till ett hus nummer " + std::to_string(i) + ". ";
  return text + "Sedan gick vi hem.";
}

std::string long_text() {
  return filler(100) + "\n\nDen som söker skickar en ansökan till oss och fyller i en blankett. " +
         filler(200) + "\n\nBiblioteken har öppet varje dag. Biblioteken lånar ut många böcker till alla. " +
         filler(300);
}

std::vector<std::string> headings_of(const std::string& text) {
  const auto result = simplify(text);
  REQUIRE(result);
  std::vector<std::string> found;
  for (const auto& change : result->changes)
    if (change.reason == Reason::heading) found.push_back(change.edits.front().after);
  return found;
}

}  // namespace

TEST_CASE("A long text without headings gets the question a section answers, or a word of its own") {
  CHECK(headings_of(long_text()) ==
        std::vector<std::string>{"## Hur ansöker man?\n\n", "## Biblioteken\n\n"});
}

TEST_CASE("A heading stands on a line of its own under the title of the text") {
  const auto result = simplify("# Om våra hus\n" + long_text());
  REQUIRE(result);
  CHECK(result->text.starts_with("# Om våra hus\nVi gick"));
  CHECK(result->text.contains("hem.\n\n## Hur ansöker man?\n\nDen som söker"));
}

TEST_CASE("A heading can be rejected by itself") {
  const auto result = simplify(long_text());
  REQUIRE(result);
  std::vector<bool> accepted(result->changes.size(), true);
  const auto first = std::ranges::find(result->changes, Reason::heading, &Change::reason);
  accepted[static_cast<std::size_t>(first - result->changes.begin())] = false;
  const auto text = apply_changes(long_text(), result->changes, accepted);
  REQUIRE(text);
  CHECK(!text->contains("Hur ansöker man?"));
  CHECK(text->contains("## Biblioteken"));
}

TEST_CASE("Headings, lists and tables that a text has are its order; a short text needs none") {
  CHECK(headings_of("Inledning\n\n" + long_text() + "\n\nAvslutning\n\nHej då.").empty());
  CHECK(headings_of("## Inledning\n\n" + long_text() + "\n\n## Slut\n\nHej då.").empty());
  CHECK(headings_of(long_text() + "\n\n- en punkt\n- en till").empty());
  CHECK(headings_of("Den som söker skickar en ansökan till oss och fyller i en blankett.").empty());
}

}  // namespace svea::plain
