// Transcripts come from other people's tools.
#include <cstdint>

#include "base/check.h"
#include "minutes/minutes.h"
#include "minutes/transcript.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto& one : svea::minutes::read_transcript(text)) {
    const auto place = one.place({0, one.said.size()});
    svea::check(place.start < place.end && place.end <= size, "what was said lies in the transcript");
  }
  const auto minutes = svea::minutes::minutes_of(text);
  for (const auto& point : minutes.decided)
    svea::check(point.span.end <= size, "a point lies in the transcript");
  return 0;
}
