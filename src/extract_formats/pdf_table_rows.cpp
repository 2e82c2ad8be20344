#include <algorithm>
#include <span>
#include <vector>

#include "extract_formats/pdf_markers.h"
#include "extract_formats/pdf_table_run.h"

namespace svea::extract_formats {
namespace {

// In the font size of the text: a line nearer than this goes on with the one above when it has only one cell,
// or none where rows begin.
constexpr double k_wrapped_gap_em = 0.45;
// White space between rows is wider than between the lines of a cell by at least this.
constexpr double k_row_padding_em = 0.2;

// What stands in each column of one line.
struct TableLine {
  PdfBox box;
  double font_size = 0;
  double gap_em = 0;  // white space above it
  std::vector<PdfLine> cells;
};

void add_to_cell(PdfLine& cell, const PdfLine& piece) {
  if (cell.text.empty())
    cell = piece;
  else
    append_line(cell.text, piece.text);
}

std::vector<TableLine> lines_of(const Run& run) {
  std::vector<TableLine> lines;
  for (const Row& row : run.rows) {
    TableLine line{row.box, row.pieces.front()->font_size, 0, std::vector<PdfLine>(run.columns.size())};
    if (!lines.empty() && line.font_size > 0)
      line.gap_em = (row.box.top - lines.back().box.bottom) / line.font_size;
    for (const PdfLine* piece : row.pieces) add_to_cell(line.cells[run.columns.index_of(*piece)], *piece);
    lines.push_back(std::move(line));
  }
  return lines;
}

bool is_filled(const PdfLine& cell) { return !cell.text.empty(); }

// The first column that rows have text in as a rule; one before it holds marks or a stray number.
std::size_t main_column(std::span<const TableLine> lines, const Run& run) {
  for (std::size_t column = 0; column < run.columns.size(); ++column) {
    const auto filled = std::ranges::count_if(
        lines, [column](const TableLine& line) { return is_filled(line.cells[column]); });
    if (static_cast<std::size_t>(filled) * 3 >= run.rows_with_cells) return column;
  }
  return 0;
}

// Cells seldom begin with a small letter or a bracket, and rows have their main cell.
bool looks_continued(const TableLine& line, std::size_t main) {
  return !is_filled(line.cells[main]) || std::ranges::any_of(line.cells, [](const PdfLine& cell) {
    return begins_lower(cell.text) || cell.text.starts_with('(');
  });
}

// The gap from which a line begins a row: where the gaps part into narrow ones, below which most lines go on,
// and wide ones. 0 when they don't.
double row_gap_em(std::span<const TableLine> lines, std::size_t main) {
  std::vector<double> gaps;
  for (const TableLine& line : lines.subspan(1)) gaps.push_back(line.gap_em);
  std::ranges::sort(gaps);
  double widest_step = 0;
  double limit = 0;
  for (std::size_t i = 1; i < gaps.size(); ++i) {
    if (gaps[i] - gaps[i - 1] <= widest_step) continue;
    widest_step = gaps[i] - gaps[i - 1];
    limit = (gaps[i] + gaps[i - 1]) / 2;
  }
  if (widest_step < k_row_padding_em) return 0;
  const auto is_narrow = [limit](const TableLine& line) { return line.gap_em < limit; };
  const auto narrow = std::ranges::count_if(lines.subspan(1), is_narrow);
  const auto continued = std::ranges::count_if(lines.subspan(1), [&](const TableLine& line) {
    return is_narrow(line) && looks_continued(line, main);
  });
  return continued * 2 > narrow ? limit : 0;
}

// A row with one cell is a line of text across the table or beside it.
void flatten(PdfLine& row) {
  if (std::ranges::count_if(row.cells, is_filled) > 1) return;
  PdfLine cell = *std::ranges::find_if(row.cells, is_filled);
  row = std::move(cell);
}

}  // namespace

std::vector<PdfLine> table_rows(const Run& run) {
  std::vector<TableLine> lines = lines_of(run);
  const std::size_t main = main_column(lines, run);
  const double limit = row_gap_em(lines, main);
  std::vector<PdfLine> rows;
  for (TableLine& line : lines) {
    const bool is_part = std::ranges::count_if(line.cells, is_filled) < 2 || !is_filled(line.cells[main]);
    const bool goes_on =
        !rows.empty() && ((limit > 0 && line.gap_em < limit) || (is_part && line.gap_em <= k_wrapped_gap_em));
    if (!goes_on) {
      PdfLine row;
      row.box = line.box;
      row.font_size = line.font_size;
      row.cells.resize(line.cells.size());
      rows.push_back(std::move(row));
    }
    rows.back().box.bottom = line.box.bottom;
    for (std::size_t i = 0; i < line.cells.size(); ++i)
      if (is_filled(line.cells[i])) add_to_cell(rows.back().cells[i], line.cells[i]);
  }
  std::ranges::for_each(rows, flatten);
  return rows;
}

}  // namespace svea::extract_formats
