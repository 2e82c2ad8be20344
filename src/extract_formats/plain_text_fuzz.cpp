// Any bytes as a file of unknown kind and as a text file: what is decoded is valid UTF-8, and the blocks of
// plain text joined are the text.
#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "extract_formats/decoders.h"
#include "extract_formats/detect.h"
#include "extract_formats/text_reader.h"
#include "text/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const svea::extract_formats::Decoders decoders;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)svea::extract_formats::container_type(bytes);
  const auto utf8 = decoders.decode(bytes);
  if (!utf8) return 0;
  (void)svea::extract_formats::text_type(*utf8, "");
  svea::check(svea::text::is_valid_utf8(*utf8), "decoded text is valid UTF-8");
  const auto document = svea::extract_formats::read_text(*utf8);
  if (!document) return 0;
  std::string joined;
  for (const auto& block : document->blocks)
    joined += (&block == document->blocks.data() ? "" : "\n") + block.text;
  svea::check(joined == *utf8, "the blocks joined are the text");
  return 0;
}
