// What a language model's server with the OpenAI interface streams, piece by piece; for tests over a real
// socket.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace svea::test {

inline constexpr std::string_view k_stream_head =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
inline constexpr std::string_view k_stream_finish =
    "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
inline constexpr std::string_view k_stream_done = "data: [DONE]\n\n";

// `text` as it stands inside a JSON string.
inline std::string stream_piece(std::string_view text) {
  return fmt::format(
      "data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{}\"}},\"finish_reason\":null}}]}}\n\n",
      text);
}

}  // namespace svea::test
