// Whatever a client writes into its request line and fields: what we take apart ourselves.
#include <cstdint>

#include "http/cookies.h"
#include "http/router.h"
#include "http/static_files.h"

using namespace svea::http;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  [[maybe_unused]] const auto cookie = find_cookie(text, "svea_session");
  [[maybe_unused]] const auto name = attachment_named(text);

  static const StaticFiles files("/nonexistent");
  static const Router router = [] {
    Router made;
    made.add({.method = Method::get, .pattern = "/documents/{id}/text", .handler = {}, .body = TextBody{}});
    return made;
  }();
  if (auto target = parse_target(text)) {
    for (const auto& segment : target->segments)
      if (segment.find_first_of(std::string_view("/\\\0", 3)) != std::string::npos || segment == "..")
        __builtin_trap();
    [[maybe_unused]] const auto match = router.match(Method::get, target->segments);
    Request request;
    request.target = std::move(*target);
    request.headers.set("Accept-Encoding", text);
    [[maybe_unused]] const auto answer = files.answer(request);
  }
  return 0;
}
