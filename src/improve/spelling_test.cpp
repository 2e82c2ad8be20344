#include <doctest/doctest.h>

#include "improve/candidates.h"
#include "improve/test_text.h"
#include "improve/unlisted.h"

namespace svea::improve {

TEST_CASE("a slip that can only mean one word is mended") {
  CHECK(mended("Din handlägare ringer i morgon.") == "Din handläggare ringer i morgon.");
  CHECK(mended("Anssökan ska vara undertecknad.") == "Ansökan ska vara undertecknad.");
}

TEST_CASE("where several words can be meant the person chooses") {
  const auto found = remarks_on("Mötet genomfödes i kommunhuset.", plain::Reason::spelling);
  REQUIRE(found.size() == 1);
  CHECK(found.front().about->before == "genomfödes");
  CHECK(found.front().choices.size() > 1);
}

TEST_CASE("compounds, names, addresses, quotations and older law are left alone") {
  CHECK(is_left_alone("Miljönämndens ordförande tar emot verksamhetskoden."));
  CHECK(is_left_alone("Ärendet handläggs av Ylva Östbergh på Sweco."));
  CHECK(is_left_alone("Skriv till registratrr@lindhagaa.se eller läs på www.lindhagga.se."));
  CHECK(is_left_alone("Han skrev ”jag fårstår inte beslutett” i sitt brev."));
  CHECK(is_left_alone("Öfverskottet ska tillfalla staten, hvarefter medlen redovisas."));
  CHECK(is_left_alone("Hälso- och sjukvården byggs ut."));
}

TEST_CASE("a sentence in another language is left alone") {
  CHECK(is_left_alone(
      "Rapporten är klar.\nThe committee adopted the decision and will report to the council."));
}

TEST_CASE("without a dictionary nothing is said of spelling, and the rest is done") {
  const NoDictionary none;
  const auto improved = must(improve({.text = "Din handlägare kan kan svara.", .blocks = {}}, none));
  CHECK(improved.text.find("handlägare") != std::string::npos);
  CHECK_FALSE(improved.changes.empty());
}

TEST_CASE("the likeliest slip comes first") {
  const auto found = near_words(swedish(), "behovett");
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().word == "behovet");
  CHECK(edits_between("beslut", "bselut") == 1);
  CHECK(edits_between("åtta", "atta") == 1);
  CHECK(edits_between("", "abc") == 3);
}

TEST_CASE("words the dictionary does not join are known by their parts") {
  CHECK(is_made_of_words(swedish(), "referensåret"));
  CHECK_FALSE(is_made_of_words(swedish(), "beslutatt"));
  CHECK(is_older_form(swedish(), "hvarje"));
  CHECK_FALSE(is_older_form(swedish(), "hvrje"));
}

}  // namespace svea::improve
