#include "prose/lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "text/unicode.h"

namespace svea::prose {
namespace {

// Printed pages hold 50 to 100 letters a line, 150 in small type; longer lines are whole paragraphs.
constexpr std::int64_t k_page_width_max = 160;
constexpr std::int64_t k_page_width_min = 40;
constexpr std::size_t k_lines_min = 4;
// A line that returns so often is the head or foot of pages.
constexpr std::size_t k_running_head_min = 6;
constexpr std::int64_t k_running_head_letters_max = 120;
constexpr std::string_view k_digits = "0123456789";
constexpr std::int64_t k_heading_letters_max = 110;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && text::is_space(text::code_point(line, 0).value))
    line.remove_prefix(text::code_point(line, 0).next);
  while (!line.empty()) {
    const auto last = text::previous(line, line.size());
    if (!text::is_space(text::code_point(line, last).value)) break;
    line = line.substr(0, last);
  }
  return line;
}

// A line with one number in it, such as a page's.
struct Numbered {
  std::string text;  // without the number
  int number = 0;
};

std::optional<Numbered> numbered(std::string_view line) {
  const auto first = line.find_first_of(k_digits);
  if (first == std::string_view::npos || line.starts_with("§")) return std::nullopt;
  const auto end = std::min(line.find_first_not_of(k_digits, first), line.size());
  if (end - first > 4 || line.find_first_of(k_digits, end) != std::string_view::npos) return std::nullopt;
  return Numbered{fmt::format("{}#{}", line.substr(0, first), line.substr(end)),
                  std::stoi(std::string(line.substr(first, end - first)))};
}

// The same line again and again, its number always higher: the head or foot of pages.
void mark_running_heads(std::string_view utf8, std::vector<Line>& lines) {
  struct Seen {
    std::vector<std::size_t> lines;
    int last = -1;
    bool counts_up = true;
  };
  std::unordered_map<std::string, Seen> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].length > k_running_head_letters_max) continue;
    const auto line = numbered(utf8.substr(lines[i].span.start, lines[i].span.end - lines[i].span.start));
    if (!line) continue;
    auto& seen = all[line->text];
    seen.lines.push_back(i);
    seen.counts_up = seen.counts_up && line->number > seen.last;
    seen.last = line->number;
  }
  for (const auto& [text, seen] : all)
    if (seen.counts_up && seen.lines.size() >= k_running_head_min)
      for (const auto i : seen.lines) lines[i].is_running_head = true;
}

std::int64_t page_width(const std::vector<Line>& lines) {
  std::vector<std::int64_t> lengths;
  for (const Line& line : lines)
    if (!line.is_running_head) lengths.push_back(line.length);
  if (lengths.size() < k_lines_min) return 0;
  const auto full = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
  std::ranges::nth_element(lengths, full);
  return *full >= k_page_width_min && *full <= k_page_width_max ? *full : 0;
}

std::size_t spaces_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && text::is_space(text::code_point(line, end).value))
    end = text::code_point(line, end).next;
  return end - at;
}

bool is_bullet(char32_t c) {
  constexpr std::u32string_view k_bullets = U"•‣▪●○◦–—*-\u00B7\uF0B7";
  return k_bullets.contains(c);
}

}  // namespace

Page lines_of(std::string_view utf8) {
  Page page;
  bool after_blank = false;
  for (std::size_t start = 0; start < utf8.size();) {
    const auto end = std::min(utf8.find_first_of("\r\n\v\f", start), utf8.size());
    const auto line = trimmed(utf8.substr(start, end - start));
    if (!line.empty()) {
      const auto at = static_cast<std::size_t>(line.data() - utf8.data());
      page.lines.push_back({{at, at + line.size()}, text::code_points(line), after_blank, false});
    }
    const bool is_crlf = end + 1 < utf8.size() && utf8[end] == '\r' && utf8[end + 1] == '\n';
    after_blank = line.empty();
    start = end + (is_crlf ? 2 : 1);
  }
  mark_running_heads(utf8, page.lines);
  page.width = page_width(page.lines);
  return page;
}

Mark mark_of(std::string_view line) {
  const auto hashes = line.find_first_not_of('#');
  if (hashes != 0 && hashes != std::string_view::npos && hashes <= 6 && line[hashes] == ' ')
    return {hashes + spaces_at(line, hashes), static_cast<int>(hashes)};
  if (line.empty()) return {};
  const auto first = text::code_point(line, 0);
  const bool is_alone = first.next == line.size();
  if (is_bullet(first.value) && (is_alone || spaces_at(line, first.next) > 0))
    return {first.next + spaces_at(line, first.next), 0};
  // "a) " and "1) ".
  auto closed = line.find_first_not_of(k_digits);
  if (closed == 0 && line.front() >= 'a' && line.front() <= 'z') closed = 1;
  if (closed != 0 && closed <= 3 && closed < line.size() && line[closed] == ')' &&
      spaces_at(line, closed + 1) > 0)
    return {closed + 1 + spaces_at(line, closed + 1), 0};
  return {};
}

int chapter_of(std::string_view line) {
  const auto digits = std::min(line.find_first_not_of(k_digits), line.size());
  return digits == 0 || digits > 3 ? 0 : std::stoi(std::string(line.substr(0, digits)));
}

int numbering_level(std::string_view line) {
  int level = 0;
  while (level < 6) {
    const auto digits = std::min(line.find_first_not_of(k_digits), line.size());
    if (digits == 0 || digits > 3) break;
    line.remove_prefix(digits);
    if (line.starts_with('.')) line.remove_prefix(1);
    ++level;
  }
  if (level == 0 || !line.starts_with(' ')) return 0;
  line = trimmed(line);
  return !line.empty() && text::is_upper(text::code_point(line, 0).value) ? level : 0;
}

bool is_like_row(std::string_view line) {
  if (line.contains("....") || line.contains(". . .") || line.contains('\t') || line.starts_with('|'))
    return true;
  const auto digits = std::ranges::count_if(line, is_digit);
  return digits * 3 > static_cast<std::ptrdiff_t>(line.size());
}

bool is_like_heading(std::string_view line) {
  if (line.size() < 3 || text::code_points(line) > k_heading_letters_max || is_like_row(line)) return false;
  const auto first = text::code_point(line, 0).value;
  if (!text::is_upper(first) && numbering_level(line) == 0) return false;
  if (std::string_view(".,;:!?-").contains(line.back())) return false;
  const auto before_last = line.find_last_of(' ');
  if (before_last == std::string_view::npos) return true;
  const auto last_word = line.substr(before_last + 1);
  if (text::is_stop_word(text::fold(last_word))) return false;  // cut off
  // "Bakgrund 12" is a row of a table of contents; "Budget 2025" is not.
  return last_word.find_first_not_of(k_digits) != std::string_view::npos || last_word.size() == 4;
}

}  // namespace svea::prose
