// Any bytes as a picture of pages, and made ready to be read.
#include <leptonica/allheaders.h>

#include <cstddef>
#include <cstdint>

#include "extract_formats/page_picture.h"
#include "extract_formats/picture.h"

using namespace svea::extract_formats;

namespace {

// Larger ones take seconds each and show nothing more.
constexpr int k_side_max = 1000;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  prepare_pictures();
  if (picture_media_type(bytes).empty()) return 0;
  const auto count = count_pictures(bytes);
  if (!count) return 0;
  (void)decode_picture(bytes, *count);
  auto first = decode_picture(bytes, 1);
  if (first && pixGetWidth(first->pixels.get()) < k_side_max &&
      pixGetHeight(first->pixels.get()) < k_side_max)
    (void)straightened(std::move(*first));
  return 0;
}
