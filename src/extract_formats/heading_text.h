// Which lines read like headings, where the format does not say so itself.
#pragma once

#include <string_view>

namespace svea::extract_formats {

// Short, begins with a capital or a number, and does not end like a sentence.
[[nodiscard]] bool is_like_heading(std::string_view line);

// "2 Bakgrund" → 1, "2.3 Tidigare beslut" and "2.3. Tidigare beslut" → 2, "3 kap. Avgifter" → 1; 0 without
// such a number.
[[nodiscard]] int numbering_level(std::string_view line);

// Every letter is a capital, and there are at least four.
[[nodiscard]] bool is_all_capitals(std::string_view line);

// For a line that stands alone in plain text: 1–6, or 0 when it is no heading. Only numbered lines and
// capitals count, because a short line alone may be anything.
[[nodiscard]] int heading_level_of_line(std::string_view line);

}  // namespace svea::extract_formats
