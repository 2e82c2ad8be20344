// Any bytes as a paragraph's text, and as what comes through the wall.
#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "drafts/placeholder.h"
#include "drafts/wire.h"

using namespace svea;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::size_t at = 0;
  for (const auto& one : drafts::find_placeholders(bytes).found) {
    check(one.span.start >= at && one.span.end <= size, "a placeholder within the text");
    at = one.span.end;
  }
  (void)drafts::decode_job(bytes);
  (void)drafts::decode_template(bytes);
  (void)drafts::decode_file(bytes);
  return 0;
}
