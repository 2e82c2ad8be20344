#include "minutes/minutes.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "minutes/transcript.h"
#include "text/unicode.h"

namespace svea::minutes {
namespace {

using std::chrono::seconds;

constexpr std::string_view k_plain =
    "[00:00:05] Anna Berg: Välkomna. Närvarande är Anna, Olle och Karim.\n"
    "[00:01:10] Anna Berg: Då går vi vidare till budgeten. Olle, kan du skicka underlaget till fredag?\n"
    "[00:01:20] Olle Ek: Ja. Jag tar fram en prognos senast den 3 mars 2026.\n"
    "[00:02:00] Karim: När får vi svar från regionen?\n"
    "[00:02:05] Anna Berg: Det vet vi inte ännu. Vi beslutar att köpa in nya datorer till skolan.\n";

constexpr std::string_view k_vtt =
    "WEBVTT\n\nNOTE Skapad av mötesverktyget\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Anna Berg>Då beslutar "
    "vi att\n"
    "\n2\n00:00:04.000 --> 00:00:06.000\n<v Anna Berg>höja avgiften.</v>\n\n00:00:07.500 --> "
    "00:00:09.000\nOlle: Jag skickar ut beslutet i morgon.\n";

}  // namespace

TEST_CASE("plain transcripts are read with speakers and times") {
  const auto utterances = read_transcript(k_plain);
  REQUIRE(utterances.size() == 5);
  CHECK(utterances[2].speaker == "Olle Ek");
  CHECK(utterances[2].time(0) == seconds(80));
  CHECK(utterances[2].said.starts_with("Ja. Jag tar"));
  const auto place = utterances[2].place({0, 3});
  CHECK(k_plain.substr(place.start, place.end - place.start) == "Ja.");
}

TEST_CASE("other usual forms are read too") {
  auto said = read_transcript("Anna (12:03): Hej på er.\nOch välkomna.\nOlle Ek 0:12:10\nTack för det.\n");
  REQUIRE(said.size() == 2);
  CHECK(said[0].said == "Hej på er. Och välkomna.");
  CHECK(said[1].speaker == "Olle Ek");
  CHECK(said[1].time(0) == seconds(730));
  said = read_transcript("Vi sågs i går. Det var bra: alla kom.\n\nSedan åt vi.");
  REQUIRE(said.size() == 2);
  CHECK(said[0].speaker.empty());
  CHECK(said[0].said == "Vi sågs i går. Det var bra: alla kom.");
  CHECK(read_transcript("").empty());
}

TEST_CASE("subtitles are read without their numbers, times and notes; a speaker goes on over cues") {
  const auto utterances = read_transcript(k_vtt);
  REQUIRE(utterances.size() == 2);
  CHECK(utterances[0].said == "Då beslutar vi att höja avgiften.");
  CHECK(utterances[0].speaker == "Anna Berg");
  CHECK(utterances[1].speaker == "Olle");
  CHECK(utterances[1].time(0) == seconds(7));
  const auto srt = read_transcript(
      "1\r\n00:00:01,000 --> 00:00:02,000\r\nHej.\r\n\r\n2\r\n00:01:02,000 --> 00:01:04,000\r\nHej då.\r\n");
  REQUIRE(srt.size() == 2);
  CHECK(srt[1].said == "Hej då.");
  CHECK(written(*srt[1].time(0)) == "1:02");
}

TEST_CASE("minutes say who was there, what was decided, who does what and when, and what is open") {
  const auto minutes = minutes_of(k_plain);
  REQUIRE(minutes.speakers.size() == 3);
  CHECK(minutes.speakers[0].name == "Anna Berg");
  CHECK(minutes.speakers[0].utterances == 3);
  REQUIRE(minutes.presence.size() == 1);
  REQUIRE(minutes.agenda.size() == 1);
  CHECK(minutes.agenda[0].written == "Då går vi vidare till budgeten.");
  REQUIRE(minutes.decided.size() == 1);
  CHECK(minutes.decided[0].written == "Vi beslutar att köpa in nya datorer till skolan.");
  CHECK(minutes.decided[0].time == seconds(125));
  REQUIRE(minutes.to_do.size() == 2);
  CHECK(minutes.to_do[0].who == "Olle Ek");
  CHECK(minutes.to_do[0].when == "till fredag");
  CHECK(minutes.to_do[1].who == "Olle Ek");
  CHECK(minutes.to_do[1].when.starts_with("senast"));
  CHECK(minutes.to_do[1].when.ends_with("3 mars 2026"));
  REQUIRE(minutes.open.size() == 2);
  CHECK(minutes.open[0].written == "När får vi svar från regionen?");
}

TEST_CASE("a sentence over two cues is quoted whole, and its place covers both") {
  const auto minutes = minutes_of(k_vtt);
  REQUIRE(minutes.decided.size() == 1);
  CHECK(minutes.decided[0].written == "Då beslutar vi att höja avgiften.");
  CHECK(k_vtt.substr(minutes.decided[0].span.start).starts_with("Då beslutar"));
  REQUIRE(minutes.to_do.size() == 1);
  CHECK(minutes.to_do[0].who == "Olle");
  CHECK(minutes.to_do[0].when == "i morgon");
}

TEST_CASE("whatever the transcript is, its places lie in it") {
  CHECK(rc::check("places lie in the transcript", [](const std::vector<std::string>& parts) {
    std::string any;
    for (const auto& part : parts)
      any += text::to_valid_utf8(part) +
             (part.size() % 2 == 0 ? ": vi beslutar att gå.\n" : "\n00:01 --> 00:02\n");
    for (const auto& one : read_transcript(any)) {
      const auto place = one.place({0, one.said.size()});
      RC_ASSERT(place.end <= any.size());
      RC_ASSERT(place.start < place.end);
    }
    for (const auto& point : minutes_of(any).decided) RC_ASSERT(point.span.end <= any.size());
  }));
}

}  // namespace svea::minutes
