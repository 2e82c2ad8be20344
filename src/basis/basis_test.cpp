#include <doctest/doctest.h>

#include "basis/points.h"
#include "basis/requirements.h"

namespace svea::basis {
namespace {

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (const auto& point : points_of(text, {})) parts.push_back(point.part);
  return parts;
}

}  // namespace

TEST_CASE("what is asked, what speaks for it and what against are told apart") {
  using enum Part;
  CHECK(parts_of("Eva Ek ansöker om bygglov för ett plank.") == std::vector{request});
  CHECK(parts_of("Miljönämnden tillstyrker ansökan.") == std::vector{speaks_for});
  CHECK(parts_of("Grannen motsätter sig planket.") == std::vector{speaks_against});
  CHECK(parts_of("Åtgärden uppfyller inte kraven på utformning.") == std::vector{speaks_against});
  CHECK(parts_of("Räddningstjänsten har ingen erinran.") == std::vector{speaks_for});
  CHECK(parts_of("Räddningstjänsten har ingen erinran mot planket.") == std::vector{speaks_for});
  CHECK(parts_of("Nämnden kan inte tillstyrka planket.") == std::vector{speaks_against});
  CHECK(parts_of("Förvaltningen ser inga nackdelar med förslaget.") == std::vector{speaks_for});
  CHECK(parts_of("Sökanden har rätt till ersättning.") == std::vector{speaks_for});
  CHECK(parts_of("Sökanden har inte rätt till ersättning.") == std::vector{speaks_against});
  CHECK(parts_of("Planket är två meter högt.").empty());
  CHECK(parts_of("Det saknas anledning att ifrågasätta intyget.").empty());
  CHECK(parts_of("Kostnaden är fördelad på tre år.").empty());
  CHECK(parts_of("Sökanden saknar tillstånd.") == std::vector{speaks_against});
}

TEST_CASE("a point has the place of its sentence") {
  const std::string_view text = "Planket är högt. Grannen motsätter sig planket. Det är vitt.";
  const auto points = points_of(text, {});
  REQUIRE(points.size() == 1);
  CHECK(text.substr(points[0].span.start, points[0].span.end - points[0].span.start) ==
        "Grannen motsätter sig planket.");
}

TEST_CASE("a requirement that the case says nothing of is told from one it touches") {
  CaseWords words;
  words.add("Ansökan om bygglov för ett plank. Situationsplan och fasadritning bifogas.");
  const auto requirements = requirements_of(
      "Till ansökan ska bifogas situationsplan och fasadritning. Kontrollansvarig ska anges. Nämnden prövar "
      "frågan.",
      words);
  REQUIRE(requirements.size() == 2);
  CHECK(requirements[0].is_touched);
  CHECK(requirements[1].written == "Kontrollansvarig ska anges.");
  CHECK_FALSE(requirements[1].is_touched);
}

}  // namespace svea::basis
