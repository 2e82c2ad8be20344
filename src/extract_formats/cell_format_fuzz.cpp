// Any number in any number format of a spreadsheet.
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/check.h"
#include "extract_formats/cell_format.h"
#include "text/unicode.h"

using namespace svea::extract_formats;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  double value = 0;
  if (size < sizeof value + 1) return 0;
  std::memcpy(&value, data, sizeof value);
  const int number = data[sizeof value];
  const std::string_view rest(reinterpret_cast<const char*>(data) + sizeof value + 1,
                              size - sizeof value - 1);
  const DateSystem dates = number % 2 == 0 ? DateSystem::from_1900 : DateSystem::from_1904;
  const std::string text = CellFormat(svea::text::to_valid_utf8(rest)).text_of(value, dates);
  svea::check(svea::text::is_valid_utf8(text), "a cell's text is valid UTF-8");
  (void)CellFormat::built_in(number).text_of(value, dates);
  (void)general_text(value);
  return 0;
}
