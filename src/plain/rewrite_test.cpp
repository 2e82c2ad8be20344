#include "plain/rewrite.h"

#include <doctest/doctest.h>

namespace svea::plain {
namespace {

const std::string k_text =
    "Rubrik\nNämnden ska pröva ansökan inom 30 dagar efter det att den har kommit in till kommunens "
    "kansli.\n– Vi är mycket nöjda med hur det här arbetet har gått hittills i år, säger Eva Lind.\n";

}  // namespace

TEST_CASE("A model is given running text, and neither headings nor what somebody said") {
  const auto paragraphs = paragraphs_of(k_text);
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].text.starts_with("Nämnden"));
  CHECK(paragraphs[0].start == 7);
}

TEST_CASE("What a model wrote is proposed only when it is easier and says the same") {
  const auto paragraph = paragraphs_of(k_text).at(0);
  const auto grund = simplify(k_text);
  REQUIRE(grund);
  const std::vector<Rewritten> right{
      {paragraph, "Ansökan kommer in till kansliet. Nämnden ska pröva den inom 30 dagar."}};
  const auto simpler = with_rewritten(k_text, *grund, right);
  CHECK(simpler.text.find("pröva den inom 30 dagar") != std::string::npos);
  CHECK(simpler.changes.back().reason == Reason::rewritten);

  const std::vector<Rewritten> wrong{
      {paragraph, "Ansökan kommer in till kansliet. Nämnden ska pröva den inom 90 dagar."}};
  const auto same = with_rewritten(k_text, *grund, wrong);
  CHECK(same.text == grund->text);
  CHECK(same.withheld == grund->withheld + 1);
}

}  // namespace svea::plain
