#include "extract_formats/sheet_table.h"

#include <algorithm>
#include <limits>

#include "base/limits.h"
#include "extract_formats/clean_text.h"

namespace svea::extract_formats {

using model::BlockKind;

void SheetTable::set(int row, int column, std::string_view text) {
  std::string clean = clean_text(text, Spacing::cells);
  std::ranges::replace(clean, '\t', ' ');
  if (clean.empty()) return;
  if (rows_.empty() || rows_.back().number < row) rows_.push_back({row});
  put(rows_.back(), column, clean);
}

void SheetTable::put(Row& row, int column, std::string_view text) {
  bytes_ += text.size() + 1;
  is_full_ = is_full_ || bytes_ > limits::k_document_text_bytes_max;
  if (is_full_) return;
  const auto place = std::ranges::lower_bound(row.cells, column, {}, &Cell::column);
  if (place != row.cells.end() && place->column == column) return;
  row.cells.insert(place, {column, std::string(text)});
}

void SheetTable::merge(int top, int left, int bottom, int right) {
  if (bottom > top && right >= left) merges_.push_back({top, left, bottom});
}

void SheetTable::repeat_merged() {
  for (const Merge& merge : merges_) {
    auto row = std::ranges::lower_bound(rows_, merge.top, {}, &Row::number);
    if (row == rows_.end() || row->number != merge.top) continue;
    const auto cell = std::ranges::find(row->cells, merge.left, &Cell::column);
    if (cell == row->cells.end()) continue;
    const std::string text = cell->text;
    for (++row; row != rows_.end() && row->number <= merge.bottom && !is_full_; ++row)
      put(*row, merge.left, text);
  }
}

void SheetTable::add_to(BlockBuilder& blocks) && {
  repeat_merged();
  const auto is_wide = [](const Row& row) { return row.cells.size() > 1; };
  const auto table = std::ranges::find_if(rows_, is_wide);
  const auto table_end = std::find_if(rows_.rbegin(), rows_.rend(), is_wide).base();
  int first_column = std::numeric_limits<int>::max();
  for (auto row = table; row < table_end; ++row)
    first_column = std::min(first_column, row->cells.front().column);
  for (auto row = rows_.begin(); row != rows_.end() && !blocks.is_full(); ++row) {
    if (row < table || row >= table_end) {
      blocks.add(BlockKind::paragraph, row->cells.front().text);
      continue;
    }
    std::string text;
    int column = first_column;
    for (const Cell& cell : row->cells) {
      text.append(static_cast<std::size_t>(cell.column - column), '\t');
      column = cell.column;
      text += cell.text;
    }
    blocks.add(BlockKind::table_row, text);
  }
}

}  // namespace svea::extract_formats
