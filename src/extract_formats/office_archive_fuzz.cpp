// Any bytes as a ZIP archive that may be a DOCX or an ODT.
#include <cstddef>
#include <cstdint>

#include "extract_formats/office_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)svea::extract_formats::read_office({reinterpret_cast<const char*>(data), size});
  return 0;
}
