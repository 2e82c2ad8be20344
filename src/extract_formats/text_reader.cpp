#include "extract_formats/text_reader.h"

#include <algorithm>
#include <vector>

#include "extract/failures.h"
#include "extract_formats/block_builder.h"
#include "extract_formats/heading_text.h"

namespace svea::extract_formats {
namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos; }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

// A line of only = or - below a title; 0 when it is none.
int underline_level(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  if (end == std::string_view::npos || end < 2) return 0;
  line = line.substr(0, end + 1);
  if (line.find_first_not_of('=') == std::string_view::npos) return 1;
  return line.find_first_not_of('-') == std::string_view::npos ? 2 : 0;
}

// The lines [first, end) of one text, with the "\n" between them.
std::string_view joined(const std::vector<std::string_view>& lines, std::size_t first, std::size_t end) {
  const char* const last_end = lines[end - 1].data() + lines[end - 1].size();
  return {lines[first].data(), static_cast<std::size_t>(last_end - lines[first].data())};
}

// The level of the heading that the paragraph of lines [first, end) begins with; 0 when it begins with none.
int heading_level(const std::vector<std::string_view>& lines, std::size_t first, std::size_t end) {
  if (end - first == 1) return heading_level_of_line(lines[first]);
  return is_like_heading(lines[first]) ? underline_level(lines[first + 1]) : 0;
}

}  // namespace

Result<extract::ExtractedDocument> read_text(std::string_view utf8) {
  const std::vector<std::string_view> lines = lines_of(utf8);
  if (std::ranges::all_of(lines, is_blank)) return extract::fail(extract::Failure::empty);

  const auto skip = [&](std::size_t line, bool blank) {
    while (line < lines.size() && is_blank(lines[line]) == blank) ++line;
    return line;
  };
  BlockBuilder blocks;
  // Blank lines belong to the block before them, those that the text begins with to its first one.
  std::size_t start = 0;
  std::size_t first = skip(0, true);
  while (start < lines.size() && !blocks.is_full()) {
    const std::size_t end = skip(first, false);
    const int level = heading_level(lines, first, end);
    // The underline of a heading is no part of it.
    const std::size_t next = level > 0 ? skip(first + 1, true) : skip(end, true);
    blocks.add_verbatim(level > 0 ? model::BlockKind::heading : model::BlockKind::paragraph,
                        joined(lines, start, next), level);
    start = next;
    first = next;
  }
  const std::string_view title = lines[skip(0, true)];
  return std::move(blocks).finish("text/plain", {.title = std::string(is_like_heading(title) ? title : "")});
}

}  // namespace svea::extract_formats
