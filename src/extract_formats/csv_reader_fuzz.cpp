// Any text as a table of separated values, whether or not its name says that it is one.
#include <cstddef>
#include <cstdint>

#include "extract_formats/csv_reader.h"
#include "text/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = svea::text::to_valid_utf8({reinterpret_cast<const char*>(data), size});
  (void)svea::extract_formats::csv_separator(utf8, false);
  (void)svea::extract_formats::read_csv(utf8);
  return 0;
}
