#include "llm/transcript_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "text/unicode.h"

using namespace std::chrono_literals;
using namespace svea;
using llm::SpokenSegment;

namespace {

std::string said_in(const model::DocumentText& text, const model::Block& block) {
  const text::CodePointMap map(text.text);
  const auto start = map.byte_at(block.start);
  return text.text.substr(start, map.byte_at(block.end) - start);
}

}  // namespace

TEST_CASE("segments become lines with times, of whole sentences") {
  const llm::Transcript transcript{"",
                                   {{0s, 4s, " Välkomna hit allihop,", ""},
                                    {4s, 11s, " vi börjar på nytt.", ""},
                                    {11s, 15s, " Först budgeten.", ""}}};
  const auto text = llm::text_of(transcript);
  CHECK(text.text == "[00:00:00] Välkomna hit allihop, vi börjar på nytt.\n[00:00:11] Först budgeten.\n");
  REQUIRE(text.blocks.size() == 2);
  CHECK(said_in(text, text.blocks[0]) == "Välkomna hit allihop, vi börjar på nytt.");
  CHECK(said_in(text, text.blocks[1]) == "Först budgeten.");
}

TEST_CASE("a pause and another voice begin a line, and so does a minute without a full stop") {
  const llm::Transcript transcript{"",
                                   {{0s, 2s, "Ja.", "Anna"},
                                    {2s, 3s, "Nej.", "Bo"},
                                    {8s, 9s, "Kanske", "Bo"},
                                    {9s, 68s, "det", "Bo"},
                                    {68s, 69s, "går", "Bo"},
                                    {3'723s, 3'724s, "Tack.", "Bo"}}};
  CHECK(llm::text_of(transcript).text ==
        "[00:00:00] Anna: Ja.\n[00:00:02] Bo: Nej.\n[00:00:08] Bo: Kanske det\n[00:01:08] Bo: går\n"
        "[01:02:03] Bo: Tack.\n");
}

TEST_CASE("without times the text stands as it is") {
  const auto text = llm::text_of({"Vi börjar.\nFörst budgeten.", {}});
  CHECK(text.text == "Vi börjar.\nFörst budgeten.");
  CHECK(text.blocks.empty());
}

TEST_CASE("whatever the segments are, every word is kept, and blocks lie within the text in order") {
  rc::check([] {
    llm::Transcript transcript;
    std::size_t words = 0;
    std::chrono::milliseconds now{0};
    for (const auto& [length, pause] : *rc::gen::container<std::vector<std::pair<int, int>>>(
             rc::gen::pair(rc::gen::inRange(0, 70'000), rc::gen::inRange(0, 5'000)))) {
      SpokenSegment segment{now, now + std::chrono::milliseconds(length), " åker ", ""};
      now = segment.end + std::chrono::milliseconds(pause);
      transcript.segments.push_back(segment);
      ++words;
    }
    const auto text = llm::text_of(transcript);
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.text.find("åker", at)) != std::string::npos; ++at) ++found;
    RC_ASSERT(found == words);
    std::int64_t end = 0;
    for (const auto& block : text.blocks) {
      RC_ASSERT(block.start >= end);
      RC_ASSERT(said_in(text, block).starts_with("åker"));
      RC_ASSERT(said_in(text, block).ends_with("åker"));
      end = block.end;
    }
  });
}
