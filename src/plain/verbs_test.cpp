#include "plain/verbs.h"

#include <doctest/doctest.h>

namespace svea::plain {
namespace {

std::string form_of(std::string_view lemma, VerbForm form) {
  const auto forms = Verbs::swedish().forms(lemma);
  return forms ? (*forms)[static_cast<std::size_t>(form)] : "?";
}

}  // namespace

TEST_CASE("Verbs of all classes have their forms") {
  using enum VerbForm;
  CHECK(form_of("granska", preterite_passive) == "granskades");
  CHECK(form_of("bedöma", preterite) == "bedömde");
  CHECK(form_of("bedöma", present_passive) == "bedöms");
  CHECK(form_of("köpa", supine) == "köpt");
  CHECK(form_of("använda", preterite) == "använde");
  CHECK(form_of("leda", participle_neuter) == "lett");
  CHECK(form_of("läsa", present_passive) == "läses");
  CHECK(form_of("få", present) == "får");
  CHECK(form_of("göra", present_passive) == "görs");
  CHECK(form_of("överge", participle_plural) == "övergivna");
  CHECK(form_of("digitalisera", supine) == "digitaliserat");
  CHECK(form_of("katta", present) == "?");
}

TEST_CASE("A word is known as the forms it may be") {
  const auto readings = Verbs::swedish().readings("lämnas");
  CHECK(readings.size() == 2);
  CHECK(Verbs::swedish().readings("avhjälpte").at(0).lemma == "avhjälpa");
  CHECK(Verbs::swedish().readings("möjligheter").empty());
  CHECK(Verbs::swedish().readings("").empty());
}

}  // namespace svea::plain
