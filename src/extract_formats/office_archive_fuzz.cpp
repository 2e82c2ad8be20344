// Any bytes as a ZIP archive: an office document, a book or an archive of files.
#include <cstddef>
#include <cstdint>

#include "extract/failures.h"
#include "extract_formats/office_reader.h"

using namespace svea;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  package::Budget budget;
  const extract_formats::ReadFile read = [](std::string_view, std::string_view) {
    return Result<extract::ExtractedDocument>(extract::fail(extract::Failure::type_unknown));
  };
  (void)extract_formats::read_office({reinterpret_cast<const char*>(data), size}, budget, read);
  return 0;
}
