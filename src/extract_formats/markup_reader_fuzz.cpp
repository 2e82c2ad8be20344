// Fuzzes the reading of sitemaps, feeds, catalogues and the links of pages.
#include <cstdint>

#include "extract/markup_wire.h"
#include "extract_formats/markup_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const svea::extract_formats::Decoders decoders;
  const auto markup =
      svea::extract_formats::read_markup({reinterpret_cast<const char*>(bytes), size}, decoders);
  // What was read must cross the wall.
  if (markup && !svea::extract::decode_markup(svea::extract::encode_markup(markup))) __builtin_trap();
  return 0;
}
