#include "extract_formats/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract_formats/pdf_markers.h"
#include "extract_formats/pdf_table_run.h"

namespace svea::extract_formats {
namespace {

// All in the font size of the text.
constexpr double k_only_gutter_em = 0.9;  // justified text happens to have one narrow gutter
constexpr double k_prose_width_em = 12;
// Shares of a column's width and of its lines.
constexpr double k_prose_fill = 0.65;
constexpr double k_prose_small = 0.4;

// Lines of running text begin with small letters, cells of a table seldom do. Otherwise the columns of a page
// are wide and their lines full.
bool is_prose(const Run& run) {
  std::vector<double> filled(run.columns.size());
  std::vector<int> lines(run.columns.size());
  int small = 0;
  int pieces = 0;
  for (const Row& row : run.rows) {
    std::vector<bool> has_line(run.columns.size());
    for (const PdfLine* piece : row.pieces) {
      const std::size_t column = run.columns.index_of(*piece);
      filled[column] += piece->box.right - piece->box.left;
      lines[column] += has_line[column] ? 0 : 1;
      has_line[column] = true;
      small += begins_lower(piece->text) ? 1 : 0;
      ++pieces;
    }
  }
  if (small > k_prose_small * pieces) return true;
  const double size = run.rows.front().pieces.front()->font_size;
  for (std::size_t i = 0; i < run.columns.size(); ++i) {
    const double width = run.columns[i].right - run.columns[i].left;
    if (width < k_prose_width_em * size || filled[i] < k_prose_fill * width * lines[i]) return false;
  }
  return true;
}

// A column of numbers or bullets with their texts beside them.
bool is_list(const Run& run) {
  if (run.columns.size() != 2) return false;
  for (const Row& row : run.rows)
    for (const PdfLine* piece : row.pieces)
      if (run.columns.index_of(*piece) == 0 && !is_marker(piece->text)) return false;
  return true;
}

bool is_table(const Run& run) {
  const std::size_t rows_min = run.columns.size() >= 3 ? 2 : 3;
  const double size = run.rows.empty() ? 0 : run.rows.front().pieces.front()->font_size;
  if (run.columns.size() == 2 && run.columns[1].left - run.columns[0].right < k_only_gutter_em * size)
    return false;
  return run.rows_with_cells >= rows_min && !is_prose(run) && !is_list(run);
}

PdfBox box_of(const Run& run) {
  return {run.columns[0].left, run.rows.front().box.top, run.columns[run.columns.size() - 1].right,
          run.rows.back().box.bottom};
}

bool stands_in(const PdfBox& box, const PdfLine& line) {
  const double x = (line.box.left + line.box.right) / 2;
  const double y = (line.box.top + line.box.bottom) / 2;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

// The table takes the place of its first line in reading order.
void put_in_place(std::vector<PdfLine>& lines, const Run& run) {
  const PdfBox box = box_of(run);
  const auto first = std::ranges::find_if(lines, [&](const PdfLine& line) { return stands_in(box, line); });
  const auto place = static_cast<std::size_t>(first - lines.begin());
  std::erase_if(lines, [&](const PdfLine& line) { return stands_in(box, line); });
  std::vector<PdfLine> rows = table_rows(run);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(std::min(place, lines.size())),
               std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

}  // namespace

void join_table_rows(std::vector<PdfLine>& lines, std::span<const PdfLine> pieces) {
  const std::vector<Row> rows = rows_of(pieces);
  for (std::size_t at = 0; at < rows.size();) {
    const Run run = run_from(std::span(rows).subspan(at));
    if (is_table(run)) {
      put_in_place(lines, run);
      at += run.rows.size();
    } else {
      ++at;
    }
  }
}

}  // namespace svea::extract_formats
