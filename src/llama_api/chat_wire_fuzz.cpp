// Whatever a client sends is read or refused, and a schema in it becomes a grammar or an error.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "llama_api/chat_wire.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto ask = svea::llama_api::read_chat({reinterpret_cast<const char*>(data), size});
  if (!ask) (void)svea::llama_api::error_body(ask.error());
  return 0;
}
