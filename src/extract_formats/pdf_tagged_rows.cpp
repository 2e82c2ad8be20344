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

bool is_within(const PdfBox& box, const PdfBox& other) {
  return box.left >= other.left && box.right <= other.right && box.top >= other.top &&
         box.bottom <= other.bottom;
}

struct TaggedTable {
  std::map<int, std::set<int>> columns_by_row{};
  PdfBox box{};
};

std::map<int, TaggedTable> tagged_tables(const std::vector<PdfWord>& words) {
  std::map<int, TaggedTable> tables;
  for (const PdfWord& word : words) {
    if (word.tag.row == 0) continue;
    TaggedTable& table = tables[word.tag.table];
    table.box = table.columns_by_row.empty() ? word.box : united(table.box, word.box);
    table.columns_by_row[word.tag.row].insert(word.tag.column);
  }
  return tables;
}

// Those with words in several cells of several rows, and all of them marked: browsers leave the marks out
// where letters are bold, and a table without those words is wrong.
std::set<int> tables_among(const std::vector<PdfWord>& words) {
  std::set<int> trusted;
  for (const auto& [number, table] : tagged_tables(words)) {
    const auto has_cells = [](const auto& row) { return row.second.size() > 1; };
    const auto is_left_out = [&](const PdfWord& word) {
      return word.tag.row == 0 && is_within(word.box, table.box);
    };
    if (std::ranges::count_if(table.columns_by_row, has_cells) > 1 &&
        std::ranges::none_of(words, is_left_out))
      trusted.insert(number);
  }
  return trusted;
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
