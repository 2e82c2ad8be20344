// Dates as Swedish and English texts write them.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::text {

struct WrittenDate {
  Span span;  // bytes
  std::chrono::sys_days day;
};

// Whole dates in a text, in order: "2024-05-13", "13 maj 2024", "den 13:e maj 2024", "13 May 2024" and "May
// 13, 2024", between the years 1900 and 2100. A month or a year alone is none.
[[nodiscard]] std::vector<WrittenDate> written_dates(std::string_view utf8);

// "2024-05-13" (ISO 8601).
[[nodiscard]] std::string iso_text(std::chrono::sys_days day);
// Exactly such a date that there is.
[[nodiscard]] bool is_iso_date(std::string_view text);

}  // namespace svea::text
