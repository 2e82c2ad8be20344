#include "llm_openai/reply_reader.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "model_stream.h"

using namespace svea;

TEST_CASE("wherever the network cuts the stream, the reply is the same") {
  const std::string stream = test::stream_piece("Å ") + ": x\r\n" + test::stream_piece("ä\\n\\\"ö\\\"") +
                             std::string(test::k_stream_finish) + std::string(test::k_stream_done);
  CHECK(rc::check([&] {
    std::string streamed;
    const llm::OnDelta on_delta = [&](std::string_view text) { streamed += text; };
    llm_openai::ReplyReader reader(on_delta);
    bool wants_more = true;
    for (std::size_t at = 0; at < stream.size() && wants_more;) {
      const auto size = *rc::gen::inRange<std::size_t>(1, 60);
      wants_more = reader.take(std::string_view(stream).substr(at, size));
      at += size;
    }
    const auto reply = reader.finish("text/event-stream");
    RC_ASSERT(reply.has_value());
    RC_ASSERT(streamed == "Å ä\n\"ö\"");
  }));
}
