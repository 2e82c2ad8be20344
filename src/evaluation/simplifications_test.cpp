#include "evaluation/simplifications.h"

#include <doctest/doctest.h>

namespace svea::evaluation {

TEST_CASE(
    "Simplifying is measured by how much lower LIX is, what is left of a list, and whether facts stay") {
  const auto list =
      plain::ReplacementList::read("avoid\tprefer\nerlägga\tbetala (avgift)\nenvar\tvar och en");
  REQUIRE(list);
  const std::vector<SimplifyCase> cases{
      {"Envar ska erlägga avgiften på 200 kronor på kontoret i centrum för att få vara med i registret nästa "
       "år. Verket ska lämna en rapport över läget till departementet senast den 1 mars 2024.",
       "brev", "check"},
      {"The members of the board have said that they will not be in the house for two years.", "", "check"}};
  const auto report = evaluate_simplify(cases, plain::Level::plain, &*list);
  CHECK(report.overall.texts == 1);
  CHECK(report.overall.left_out == 1);
  CHECK(report.overall.listed_words == 2);
  CHECK(report.overall.listed_replaced == doctest::Approx(1));
  CHECK(report.overall.facts_unchanged == doctest::Approx(1));
  CHECK(report.overall.lix_lower > 0);
  CHECK(report.by_kind.at("brev").sentences_split == doctest::Approx(0.5));
  CHECK(report.by_kind.at("brev").offered == 1);
  CHECK(report.by_split.at("check").texts == 1);
}

}  // namespace svea::evaluation
