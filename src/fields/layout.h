// The lines and tables of a text, as far as they say what stands beside what.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::fields {

struct Line {
  text::Span span;                // without the line break
  std::vector<text::Span> cells;  // parted by tabs; one where there is none
};

// Lines with as many cells, two at least. The first may be its head.
struct Table {
  std::size_t first_line = 0;
  std::size_t end_line = 0;  // excluded
};

// Borrows the text.
class Layout {
 public:
  explicit Layout(std::string_view utf8);

  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
  [[nodiscard]] const std::vector<Table>& tables() const { return tables_; }

  // What stands before `span` on its line, but not before `from` and of no more than a few words; the line
  // above where nothing does.
  [[nodiscard]] std::string_view before(text::Span span, std::size_t from) const;
  // What stands after it on its line, up to `until`.
  [[nodiscard]] std::string_view after(text::Span span, std::size_t until) const;
  // The cell at the head of its column, "" outside tables.
  [[nodiscard]] std::string_view head_of(text::Span span) const;

 private:
  [[nodiscard]] std::size_t line_at(std::size_t byte) const;
  [[nodiscard]] std::string_view part(std::size_t start, std::size_t end) const;

  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<Table> tables_;
};

}  // namespace svea::fields
