// Any bytes from a model's server: no crash, and no more is streamed than came.
#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "llm_openai/reply_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string streamed;
  const svea::llm::OnDelta on_delta = [&](std::string_view text) { streamed += text; };
  svea::llm_openai::ReplyReader reader(on_delta);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (reader.take(bytes.substr(0, size / 2))) (void)reader.take(bytes.substr(size / 2));
  (void)reader.finish(size % 2 == 0 ? "application/json" : "text/event-stream");
  svea::check(streamed.size() <= size, "no more is streamed than came");
  return 0;
}
