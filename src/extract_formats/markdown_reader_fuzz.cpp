// Any text as Markdown with front matter.
#include <cstddef>
#include <cstdint>

#include "extract_formats/markdown_reader.h"
#include "text/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)svea::extract_formats::read_markdown(
      svea::text::to_valid_utf8({reinterpret_cast<const char*>(data), size}));
  return 0;
}
