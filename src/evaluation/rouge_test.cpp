#include "evaluation/rouge.h"

#include <doctest/doctest.h>

namespace svea::evaluation {

TEST_CASE("ROUGE counts words, pairs and the longest common subsequence") {
  const auto same = rouge("Nämnden avslår ansökan.", "nämnden avslår ansökan");
  CHECK(same.words == 1);
  CHECK(same.pairs == 1);
  CHECK(same.sequence == 1);
  // Of four and four words three are common, in another order; one pair; two in sequence.
  const auto turned = rouge("ansökan avslår nämnden idag", "nämnden idag avslår sökanden");
  CHECK(turned.words == doctest::Approx(0.75));
  CHECK(turned.pairs == doctest::Approx(1.0 / 3));
  CHECK(turned.sequence == doctest::Approx(0.5));
}

TEST_CASE("a word counts as often as both have it, and nothing of nothing is 0") {
  CHECK(rouge("ja ja ja", "ja").words == doctest::Approx(0.5));
  CHECK(rouge("", "ja").words == 0);
  CHECK(rouge("ja", "").sequence == 0);
}

}  // namespace svea::evaluation
