#include "extract_formats/heading_text.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

// Two lines of a printed page.
constexpr std::size_t k_heading_bytes_max = 120;

std::string_view trimmed(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t\r\f");
  if (start == std::string_view::npos) return {};
  return line.substr(start, line.find_last_not_of(" \t\r\f") - start + 1);
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Takes "12" or "12." from the front; false when no number of up to three digits is there.
bool take_number(std::string_view& line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits > 3) return false;
  line.remove_prefix(digits);
  if (line.starts_with('.')) line.remove_prefix(1);
  return true;
}

bool begins_with_capital(std::string_view text) {
  return !text.empty() && text::is_upper(text::code_point(text, 0).value);
}

}  // namespace

bool is_like_heading(std::string_view line) {
  line = trimmed(line);
  if (line.size() < 3 || line.size() > k_heading_bytes_max) return false;
  if (!is_ascii_digit(line.front()) && !begins_with_capital(line)) return false;
  if (std::string_view(".,;:!-").contains(line.back())) return false;
  const auto letters =
      std::ranges::count_if(line, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  return letters >= 2;
}

int numbering_level(std::string_view line) {
  line = trimmed(line);
  int level = 0;
  while (level < 6 && take_number(line)) ++level;
  if (level == 0 || !line.starts_with(' ')) return 0;
  line = trimmed(line);
  if (line.starts_with("kap. ")) line.remove_prefix(5);
  return begins_with_capital(trimmed(line)) ? level : 0;
}

bool is_all_capitals(std::string_view line) {
  int capitals = 0;
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint point = text::code_point(line, at);
    if (text::is_lower(point.value)) return false;
    capitals += text::is_upper(point.value) ? 1 : 0;
    at = point.next;
  }
  return capitals >= 4;
}

int heading_level_of_line(std::string_view line) {
  if (!is_like_heading(line)) return 0;
  if (const int level = numbering_level(line); level > 0) return level;
  return is_all_capitals(line) ? 1 : 0;
}

}  // namespace svea::extract_formats
