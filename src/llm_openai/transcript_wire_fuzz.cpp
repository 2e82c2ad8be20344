// Any bytes from a service that writes down speech: no crash, and what is read is in order.
#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "llm_openai/transcript_wire.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto* type : {"application/json", "text/plain"}) {
    const auto transcript = svea::llm_openai::read_transcript(type, bytes);
    if (!transcript) continue;
    auto before = std::chrono::milliseconds{0};
    for (const auto& segment : transcript->segments) {
      svea::check(segment.start >= before && segment.end >= segment.start, "segments are in order");
      before = segment.start;
    }
  }
  return 0;
}
