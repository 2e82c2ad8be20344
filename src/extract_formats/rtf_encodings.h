// The encodings and languages that an RTF file names by number.
#pragma once

#include <string_view>

namespace svea::extract_formats {

// Of "\ansicpg1252"; "" for numbers without one here.
[[nodiscard]] std::string_view encoding_of_code_page(int number);
// Of a font's "\fcharset238"; "" where the font follows the file.
[[nodiscard]] std::string_view encoding_of_charset(int number);
// Of "\deflang1053" (MS-LCID): BCP 47; "" for languages that are not used here.
[[nodiscard]] std::string_view language_of_locale(int number);

}  // namespace svea::extract_formats
