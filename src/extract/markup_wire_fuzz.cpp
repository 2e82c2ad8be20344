// Fuzzes what the server reads of markup from behind the wall.
#include <cstdint>

#include "extract/markup_wire.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  (void)svea::extract::decode_markup({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
