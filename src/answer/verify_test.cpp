#include "answer/verify.h"

#include <doctest/doctest.h>

#include "answer/claim.h"
#include "answer/support.h"
#include "answer/test_library.h"

using namespace svea;
using namespace svea::answer;
using model::Doubt;
using model::Verdict;

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
  CHECK(verified.sentences.size() == 1);
}

TEST_CASE("a sentence that its passage does not carry is unsupported, and it is told why") {
  const auto checked = [](const char* answer) { return verify(answer, k_hits).sentences.at(0); };
  CHECK(checked("Du får spara högst 30 semesterdagar. [1]").verdict == Verdict::supported);
  CHECK(checked("Hundar tillåts aldrig inomhus på kontoret. [1]").doubt == Doubt::words);
  CHECK(checked("Du får spara högst 40 semesterdagar. [1]").doubt == Doubt::figures);
  CHECK(checked("Du får inte spara högst 30 semesterdagar. [1]").doubt == Doubt::negation);
  CHECK(checked("Rektorn beslutar. Du får spara högst 30 semesterdagar, säger Rektorn i Lund. [1]").doubt ==
        Doubt::name);
  CHECK(checked("Du får spara högst 40 semesterdagar. [1]").verdict == Verdict::unsupported);
  CHECK(checked("Du får spara högst 30 semesterdagar. [2]").verdict == Verdict::unsupported);
}

TEST_CASE("a sentence that cites nothing is told which passage comes nearest") {
  const auto sentences = verify("Du får spara högst 30 semesterdagar.", k_hits).sentences;
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].verdict == Verdict::uncited);
  CHECK(sentences[0].nearest_n == 1);
  CHECK(sentences[0].nearest == "Du får spara högst 30 semesterdagar.");
}

TEST_CASE("a sentence's place is in code points, marks included") {
  const std::string answer = "Å, så här är det:\n\nDu får spara högst 30 semesterdagar [1].";
  const auto sentences = verify(answer, k_hits).sentences;
  REQUIRE(sentences.size() == 1);
  const text::CodePointMap map(answer);
  const auto start = map.byte_at(sentences[0].start);
  CHECK(answer.substr(start, map.byte_at(sentences[0].end) - start) ==
        "Du får spara högst 30 semesterdagar [1].");
}

TEST_CASE("what two passages carry together is carried") {
  const auto sentences =
      verify("Du får spara högst 30 semesterdagar och resor bokas hos resebyrån. [1][2]", k_hits).sentences;
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].verdict == Verdict::supported);
}

TEST_CASE("in another language only the figures are judged") {
  const auto verdict = [](const char* answer) { return verify(answer, k_hits).sentences.at(0).verdict; };
  CHECK(verdict("You are allowed to save at most 30 days of your annual leave. [1]") == Verdict::unjudged);
  CHECK(verdict("You are allowed to save at most 40 days of your annual leave. [1]") != Verdict::supported);
}

TEST_CASE("an answer of which nothing is carried is told from one of which something is") {
  CHECK(is_all_unsupported(verify("Hundar tillåts aldrig inomhus på kontoret. [1]", k_hits).sentences));
  CHECK_FALSE(is_all_unsupported(
      verify("Hundar tillåts aldrig inomhus på kontoret. [1] Du får spara högst 30 semesterdagar. [1]",
             k_hits)
          .sentences));
  CHECK_FALSE(is_all_unsupported({}));
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
  CHECK(support("semesterdagar", "semesterdagar").score == 1.0);
  CHECK(support("", "semesterdagar").score == 0.0);
  CHECK(support("semester", "").score == 0.0);
}
