// Numbers of list items as they are printed.
#pragma once

#include <string>
#include <string_view>

namespace svea::extract_formats {

enum class NumberFormat { none, decimal, lower_letter, upper_letter, lower_roman, upper_roman };

// By the names of WordprocessingML (ST_NumberFormat, "decimal") and of OpenDocument (style:num-format, "1");
// others, such as bullets, are none.
[[nodiscard]] NumberFormat number_format_of(std::string_view name);

// 1 → "1", "a", "A", "i" or "I"; "" for none. Where a format has no such number (0 in letters) it is decimal.
[[nodiscard]] std::string formatted(int number, NumberFormat format);

}  // namespace svea::extract_formats
