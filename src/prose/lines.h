// The lines of a text, and what they say of the page it was laid out on.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::prose {

struct Line {
  text::Span span;          // bytes, without white space around it
  std::int64_t length = 0;  // code points
  bool after_blank = false;
  bool is_running_head = false;  // returns on page after page
};

struct Page {
  std::vector<Line> lines;  // none blank
  std::int64_t width = 0;   // code points of a full line; 0 when lines are not those of a page
};

[[nodiscard]] Page lines_of(std::string_view utf8);

// What begins a list item or heading: "• ", "* ", "- ", "a) ", "## ".
struct Mark {
  std::size_t bytes = 0;  // with the white space after it; 0 for none
  int level = 0;          // of a Markdown heading; 0 for an item
};
[[nodiscard]] Mark mark_of(std::string_view line);

// "2 Bakgrund" → 1, "2.3 Tidigare beslut" → 2; 0 without such a number.
[[nodiscard]] int numbering_level(std::string_view line);

// The number that the line begins with, up to 999; 0 for none.
[[nodiscard]] int chapter_of(std::string_view line);

// Short, begins with a capital or number, does not end like a sentence, and is no row of a table of contents.
[[nodiscard]] bool is_like_heading(std::string_view line);
// "Bakgrund ......... 12": a row of a table of contents, or of another table.
[[nodiscard]] bool is_like_row(std::string_view line);

}  // namespace svea::prose
