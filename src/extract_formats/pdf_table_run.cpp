#include "extract_formats/pdf_table_run.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract_formats/pdf_lines.h"

namespace svea::extract_formats {
namespace {

// All in the font size of the text.
constexpr double k_gutter_em = 0.4;
constexpr double k_row_gap_em = 1.6;    // more white space than this ends a table
constexpr double k_line_gap_em = 0.45;  // more than this does, above a line with only one cell
constexpr double k_baseline_em = 0.35;

// At least two pieces stand on the same baseline with a gap between them.
bool has_cells(const Row& row) {
  for (std::size_t i = 0; i + 1 < row.pieces.size(); ++i) {
    const PdfLine& a = *row.pieces[i];
    const PdfLine& b = *row.pieces[i + 1];
    const double gap = std::max(a.box.left, b.box.left) - std::min(a.box.right, b.box.right);
    if (std::abs(a.box.bottom - b.box.bottom) <= k_baseline_em * a.font_size &&
        gap >= k_gutter_em * a.font_size)
      return true;
  }
  return false;
}

}  // namespace

void Columns::add(const PdfLine& piece) {
  const double gutter = k_gutter_em * piece.font_size;
  Column merged{piece.box.left, piece.box.right};
  std::erase_if(columns_, [&](const Column& column) {
    const bool touches = column.left < merged.right + gutter && merged.left < column.right + gutter;
    if (touches) merged = {std::min(merged.left, column.left), std::max(merged.right, column.right)};
    return touches;
  });
  columns_.insert(std::ranges::upper_bound(columns_, merged.left, {}, &Column::left), merged);
}

void Columns::add(const Row& row) {
  for (const PdfLine* piece : row.pieces) add(*piece);
}

std::size_t Columns::index_of(const PdfLine& piece) const {
  const double middle = (piece.box.left + piece.box.right) / 2;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (middle <= columns_[i].right) return i;
  return columns_.size() - 1;
}

std::vector<Row> rows_of(std::span<const PdfLine> pieces) {
  std::vector<const PdfLine*> sorted;
  for (const PdfLine& piece : pieces) sorted.push_back(&piece);
  std::ranges::sort(sorted, {},
                    [](const PdfLine* piece) { return std::pair(piece->box.top, piece->box.left); });
  std::vector<Row> rows;
  for (const PdfLine* piece : sorted) {
    if (rows.empty() || !share_line(rows.back().pieces.front()->box, piece->box))
      rows.push_back({piece->box, {}});
    rows.back().box.bottom = std::max(rows.back().box.bottom, piece->box.bottom);
    rows.back().pieces.push_back(piece);
  }
  return rows;
}

Run run_from(std::span<const Row> rows) {
  Run run{rows.first(0), {}, 0};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool with_cells = has_cells(rows[i]);
    if (i == 0 && !with_cells) return run;
    if (i > 0) {
      const double size = rows[i].pieces.front()->font_size;
      const double gap = rows[i].box.top - rows[i - 1].box.bottom;
      if (gap > (with_cells ? k_row_gap_em : k_line_gap_em) * size) return run;
    }
    Columns wider = run.columns;
    wider.add(rows[i]);
    if (wider.size() < 2) return run;
    run.columns = std::move(wider);
    run.rows = rows.first(i + 1);
    run.rows_with_cells += with_cells ? 1 : 0;
  }
  return run;
}

}  // namespace svea::extract_formats
