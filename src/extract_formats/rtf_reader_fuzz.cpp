// Any bytes as an RTF file.
#include <cstddef>
#include <cstdint>

#include "extract_formats/rtf_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const svea::extract_formats::Decoders decoders;
  (void)svea::extract_formats::read_rtf({reinterpret_cast<const char*>(data), size}, decoders);
  return 0;
}
