#include "summary/facts.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace svea::summary {

TEST_CASE("decisions, duties and deadlines are found as sentences with their places") {
  constexpr std::string_view k_text =
      "Nämnden beslutar att bevilja bidrag till föreningen. Föreningen ska redovisa hur bidraget används. "
      "Redovisningen lämnas senast den 1 mars 2026. Lokalen är ljus och ligger nära torget.";
  const auto facts = facts_of({.utf8 = k_text}, 10);
  REQUIRE(facts.size() == 3);
  CHECK(facts[0].kind == FactKind::decision);
  CHECK(facts[0].written.starts_with("Nämnden beslutar"));
  CHECK(facts[1].kind == FactKind::duty);
  CHECK(facts[2].kind == FactKind::deadline);
  for (const auto& fact : facts)
    CHECK(k_text.substr(fact.span.start, fact.span.end - fact.span.start) == fact.written);
}

TEST_CASE("no more of a kind than asked for, in the order of the text") {
  std::string text;
  for (char c = 'a'; c < 'z'; ++c) text += std::string("Skolan ska ordna med ämne") + c + " varje termin. ";
  const auto facts = facts_of({.utf8 = text}, 5);
  CHECK(facts.size() == 5);
  CHECK(std::ranges::is_sorted(facts, {}, [](const Fact& fact) { return fact.span.start; }));
}

}  // namespace svea::summary
