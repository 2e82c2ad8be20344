// Any bytes as an HTML page and as the HTML inside Markdown.
#include <cstddef>
#include <cstdint>

#include "extract_formats/html_reader.h"
#include "text/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = svea::text::to_valid_utf8({reinterpret_cast<const char*>(data), size});
  (void)svea::extract_formats::read_html(utf8);
  svea::extract_formats::BlockBuilder blocks;
  (void)svea::extract_formats::read_html_fragment(utf8, blocks);
  (void)svea::extract_formats::decode_html_entity(utf8);
  return 0;
}
