#include "fields/layout.h"

#include <algorithm>

namespace svea::fields {
namespace {

// A label stands within so many bytes; what is further off is about something else.
constexpr std::size_t k_before_bytes_max = 80;
constexpr std::size_t k_after_bytes_max = 50;
// A line above is a label when it is short.
constexpr std::size_t k_label_line_bytes_max = 60;

std::vector<text::Span> cells_of(std::string_view utf8, text::Span line) {
  std::vector<text::Span> cells;
  std::size_t start = line.start;
  for (std::size_t at = line.start; at <= line.end; ++at) {
    if (at < line.end && utf8[at] != '\t') continue;
    cells.push_back({start, at});
    start = at + 1;
  }
  return cells;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

Layout::Layout(std::string_view utf8) : text_(utf8) {
  for (std::size_t start = 0; start < utf8.size();) {
    const auto end = std::min(utf8.find_first_of("\r\n", start), utf8.size());
    if (!is_blank(utf8.substr(start, end - start)))
      lines_.push_back({{start, end}, cells_of(utf8, {start, end})});
    start = end + 1;
  }
  for (std::size_t first = 0; first < lines_.size();) {
    const auto cells = lines_[first].cells.size();
    std::size_t end = first + 1;
    while (end < lines_.size() && lines_[end].cells.size() == cells) ++end;
    if (cells > 1 && end - first > 1) tables_.push_back({first, end});
    first = end;
  }
}

std::size_t Layout::line_at(std::size_t byte) const {
  const auto after =
      std::ranges::upper_bound(lines_, byte, {}, [](const Line& line) { return line.span.start; });
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - lines_.begin() - 1, 0));
}

std::string_view Layout::part(std::size_t start, std::size_t end) const {
  return start < end ? text_.substr(start, end - start) : std::string_view{};
}

std::string_view Layout::before(text::Span span, std::size_t from) const {
  const auto line = line_at(span.start);
  const auto near = span.start - std::min(span.start, k_before_bytes_max);
  const auto same_line = part(std::max({lines_[line].span.start, from, near}), span.start);
  if (!is_blank(same_line) || line == 0) return same_line;
  const auto above = lines_[line - 1].span;
  if (above.end - above.start > k_label_line_bytes_max) return {};
  return part(std::max(above.start, from), above.end);
}

std::string_view Layout::after(text::Span span, std::size_t until) const {
  const auto line = lines_[line_at(span.start)].span;
  return part(span.end, std::min({line.end, until, span.end + k_after_bytes_max}));
}

std::string_view Layout::head_of(text::Span span) const {
  const auto line = line_at(span.start);
  const auto after = std::ranges::upper_bound(tables_, line, {}, &Table::first_line);
  if (after == tables_.begin()) return {};
  const auto& table = *std::prev(after);
  if (line >= table.end_line || line == table.first_line) return {};
  const auto& cells = lines_[line].cells;
  const auto column = std::ranges::upper_bound(cells, span.start, {}, &text::Span::start) - cells.begin() - 1;
  const auto head =
      lines_[table.first_line].cells[static_cast<std::size_t>(std::max<std::ptrdiff_t>(column, 0))];
  return part(head.start, head.end);
}

}  // namespace svea::fields
