#include "extract_formats/pdf_tagged_rows.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <span>

#include "extract_formats/pdf_lines.h"
#include "extract_formats/pdf_markers.h"

namespace svea::extract_formats {
namespace {

// Within a cell no gap ends a line.
constexpr double k_any_gap_em = std::numeric_limits<double>::max();

PdfLine cell_of(const std::vector<PdfWord>& words) {
  std::vector<PdfLine> lines = lines_of(words, k_any_gap_em);
  PdfLine cell = std::move(lines.front());
  for (const PdfLine& line : std::span(lines).subspan(1)) {
    append_line(cell.text, line.text);
    cell.box = united(cell.box, line.box);
  }
  return cell;
}

PdfLine row_of(const std::map<int, std::vector<PdfWord>>& words_by_column) {
  PdfLine row;
  row.cells.resize(static_cast<std::size_t>(words_by_column.rbegin()->first) + 1);
  bool is_first = true;
  for (const auto& [column, words] : words_by_column) {
    PdfLine& cell = row.cells[static_cast<std::size_t>(column)];
    cell = cell_of(words);
    row.box = is_first ? cell.box : united(row.box, cell.box);
    row.font_size = std::max(row.font_size, cell.font_size);
    is_first = false;
  }
  return row;
}

// Those with words in several cells of several rows.
std::set<int> tables_among(const std::vector<PdfWord>& words) {
  std::map<int, std::map<int, std::set<int>>> columns;
  for (const PdfWord& word : words)
    if (word.tag.row > 0) columns[word.tag.table][word.tag.row].insert(word.tag.column);
  std::set<int> tables;
  for (const auto& [table, rows] : columns)
    if (std::ranges::count_if(rows, [](const auto& row) { return row.second.size() > 1; }) > 1)
      tables.insert(table);
  return tables;
}

}  // namespace

std::vector<PdfLine> take_tagged_rows(std::vector<PdfWord>& words) {
  const std::set<int> tables = tables_among(words);
  std::map<int, std::map<int, std::vector<PdfWord>>> rows;
  std::erase_if(words, [&](PdfWord& word) {
    if (word.tag.row == 0 || !tables.contains(word.tag.table)) return false;
    rows[word.tag.row][word.tag.column].push_back(std::move(word));
    return true;
  });
  std::vector<PdfLine> lines;
  for (const auto& [number, columns] : rows) lines.push_back(row_of(columns));
  std::ranges::stable_sort(lines, {}, [](const PdfLine& line) { return line.box.top; });
  return lines;
}

void put_in_place(std::vector<PdfLine> rows, std::vector<PdfLine>& lines) {
  for (PdfLine& row : rows) {
    const auto below = std::ranges::find_if(lines, [&](const PdfLine& line) {
      return line.box.top >= row.box.top && line.cells.empty() && line.box.left < row.box.right &&
             line.box.right > row.box.left;
    });
    lines.insert(below, std::move(row));
  }
}

}  // namespace svea::extract_formats
