#include "extract_formats/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract_formats/pdf_lines.h"
#include "extract_formats/pdf_markers.h"

namespace svea::extract_formats {
namespace {

// All in the font size of the text.
constexpr double k_gutter_em = 0.4;
constexpr double k_only_gutter_em = 0.9;   // justified text happens to have one narrow gutter
constexpr double k_row_gap_em = 1.6;       // more white space than this ends a table
constexpr double k_wrapped_gap_em = 0.45;  // less than this: the cell above goes on
constexpr double k_baseline_em = 0.35;
constexpr double k_prose_width_em = 12;
// Shares of a column's width and of its lines.
constexpr double k_prose_fill = 0.65;
constexpr double k_prose_small = 0.4;

// Pieces beside each other.
struct Row {
  PdfBox box;
  std::vector<const PdfLine*> pieces;
};

struct Column {
  double left;
  double right;
};

// Where text stands, as intervals with gutters between them; sorted.
class Columns {
 public:
  void add(const PdfLine& piece) {
    const double gutter = k_gutter_em * piece.font_size;
    Column merged{piece.box.left, piece.box.right};
    std::erase_if(columns_, [&](const Column& column) {
      const bool touches = column.left < merged.right + gutter && merged.left < column.right + gutter;
      if (touches) merged = {std::min(merged.left, column.left), std::max(merged.right, column.right)};
      return touches;
    });
    columns_.insert(std::ranges::upper_bound(columns_, merged.left, {}, &Column::left), merged);
  }
  void add(const Row& row) {
    for (const PdfLine* piece : row.pieces) add(*piece);
  }
  [[nodiscard]] std::size_t size() const { return columns_.size(); }
  [[nodiscard]] const Column& operator[](std::size_t i) const { return columns_[i]; }
  [[nodiscard]] std::size_t index_of(const PdfLine& piece) const {
    const double middle = (piece.box.left + piece.box.right) / 2;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (middle <= columns_[i].right) return i;
    return columns_.size() - 1;
  }

 private:
  std::vector<Column> columns_;
};

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

// Rows one below the other that may be a table.
struct Run {
  std::span<const Row> rows;
  Columns columns;
  std::size_t rows_with_cells = 0;
};

Run run_from(std::span<const Row> rows) {
  Run run{rows.first(0), {}, 0};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool with_cells = has_cells(rows[i]);
    if (i == 0 && !with_cells) return run;
    if (i > 0) {
      const double size = rows[i].pieces.front()->font_size;
      const double gap = rows[i].box.top - rows[i - 1].box.bottom;
      if (gap > (with_cells ? k_row_gap_em : k_wrapped_gap_em) * size) return run;
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

void add_to_cell(PdfLine& cell, const PdfLine& piece) {
  if (cell.text.empty())
    cell = piece;
  else
    append_line(cell.text, piece.text);
}

// A row with one cell is a line of text across the table or beside it.
void flatten(PdfLine& row) {
  const auto is_filled = [](const PdfLine& cell) { return !cell.text.empty(); };
  if (std::ranges::count_if(row.cells, is_filled) > 1) return;
  PdfLine cell = *std::ranges::find_if(row.cells, is_filled);
  row = std::move(cell);
}

// The first column that rows have text in as a rule; one before it holds marks or a stray number.
std::size_t main_column(const Run& run) {
  std::vector<std::size_t> filled(run.columns.size());
  for (const Row& row : run.rows)
    for (const PdfLine* piece : row.pieces) ++filled[run.columns.index_of(*piece)];
  const auto main =
      std::ranges::find_if(filled, [&](std::size_t count) { return count * 3 >= run.rows_with_cells; });
  return main == filled.end() ? 0 : static_cast<std::size_t>(main - filled.begin());
}

std::vector<PdfLine> table_rows(const Run& run) {
  const std::size_t main = main_column(run);
  std::vector<PdfLine> rows;
  for (const Row& row : run.rows) {
    std::vector<PdfLine> cells(run.columns.size());
    std::size_t filled = 0;
    for (const PdfLine* piece : row.pieces) {
      PdfLine& cell = cells[run.columns.index_of(*piece)];
      filled += cell.text.empty() ? 1 : 0;
      add_to_cell(cell, *piece);
    }
    const double gap = rows.empty() ? 0 : row.box.top - rows.back().box.bottom;
    const bool goes_on = !rows.empty() && (filled < 2 || cells[main].text.empty()) &&
                         gap <= k_wrapped_gap_em * row.pieces.front()->font_size;
    if (!goes_on) {
      PdfLine line;
      line.box = row.box;
      line.font_size = row.pieces.front()->font_size;
      line.cells.resize(cells.size());
      rows.push_back(std::move(line));
    }
    rows.back().box.bottom = row.box.bottom;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!cells[i].text.empty()) add_to_cell(rows.back().cells[i], cells[i]);
  }
  std::ranges::for_each(rows, flatten);
  return rows;
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
