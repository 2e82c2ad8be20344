#include "answer/verify.h"

#include <doctest/doctest.h>

#include "answer/claim.h"
#include "answer/support.h"
#include "answer/test_library.h"

using namespace svea;
using namespace svea::answer;

namespace {

const std::vector<search::Hit> k_hits = {
    hit_of(1, "Semester", "Spara",
           "Alla har semester. Du får spara högst 30 semesterdagar. Chefen beslutar."),
    hit_of(2, "Resor", "", "Resor ska bokas hos resebyrån."),
};

}  // namespace

TEST_CASE("a citation quotes the sentence of its passage that carries the claim") {
  const auto verified = verify("Man får spara högst 30 semesterdagar. [1]", k_hits);
  REQUIRE(verified.citations.size() == 1);
  CHECK(verified.citations[0].quote == "Du får spara högst 30 semesterdagar.");
  CHECK(verified.citations[0].support > 0.8);
  CHECK(verified.unsupported.empty());
}

TEST_CASE(
    "a sentence that its passage does not carry is unsupported, and so is one with a wrong number or no "
    "citation") {
  CHECK(verify("Hundar tillåts aldrig inomhus på kontoret. [1]", k_hits).unsupported.size() == 1);
  CHECK(verify("Du får spara högst 40 semesterdagar. [1]", k_hits).unsupported.size() == 1);
  CHECK(verify("Du får spara högst 30 semesterdagar.", k_hits).unsupported.size() == 1);
  CHECK(verify("Du får spara högst 30 semesterdagar. [2]", k_hits).unsupported.size() == 1);
}

TEST_CASE("an introduction asserts nothing, and a text in another language is not judged") {
  CHECK(
      verify("Det här gäller för sparade semesterdagar:\n\nDu får spara högst 30 semesterdagar. [1]", k_hits)
          .unsupported.empty());
  CHECK(verify("You are allowed to save at most 30 days of your annual leave. [1]", k_hits)
            .unsupported.empty());
}

TEST_CASE("marks belong to the sentence they stand in or after") {
  const auto claims = claims_of("Ett [1] påstående om resor. Ett annat påstående. [2][1] Ett tredje.");
  REQUIRE(claims.size() == 3);
  CHECK(claims[0].cited == std::vector{1});
  CHECK(claims[1].cited == std::vector{2, 1});
  CHECK(claims[2].cited.empty());
  CHECK(claims[1].text == "Ett annat påstående.");
}

TEST_CASE("each passage has one citation, whose support lies between nothing and all") {
  const auto verified =
      verify("Chefen beslutar. [1] Du får spara 30 semesterdagar. [1] Resor bokas. [2]", k_hits);
  REQUIRE(verified.citations.size() == 2);
  CHECK(verified.citations[0].n == 1);
  CHECK(verified.citations[1].n == 2);
  CHECK(support("semesterdagar", "semesterdagar") == 1.0);
  CHECK(support("", "semesterdagar") == 0.0);
  CHECK(best_support("semester", "").support == 0.0);
}
