// Any bytes from the other side of the wall: refused, or a document or page that keeps all rules and is
// encoded to the same bytes.
#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "extract/wire.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto outcome = svea::extract::decode(bytes);
  if (outcome && *outcome)
    svea::check(svea::extract::encode(*outcome) == bytes, "one form for each document");
  const auto page = svea::extract::decode_page(bytes);
  if (page && *page) svea::check(svea::extract::encode_page(*page) == bytes, "one form for each page");
  return 0;
}
