#include "extract_formats/document_flow.h"

#include <algorithm>

namespace svea::extract_formats {

void DocumentFlow::add(model::BlockKind kind, std::string text, int level) {
  if (rows_.empty() || rows_.back().empty())
    blocks_.add(kind, text, level);
  else
    rows_.back().back().push_back({kind, std::move(text), level});
}

void DocumentFlow::begin_cell() {
  if (!rows_.empty()) rows_.back().emplace_back();
}

void DocumentFlow::end_row() {
  if (rows_.empty()) return;
  const std::vector<Cell> cells = std::move(rows_.back());
  rows_.pop_back();
  if (cells.size() == 1) {
    for (const Paragraph& paragraph : cells.front()) add(paragraph.kind, paragraph.text, paragraph.level);
    return;
  }
  std::string row;
  for (const Cell& cell : cells) {
    if (&cell != &cells.front()) row += '\t';
    for (const Paragraph& paragraph : cell) {
      std::string text = paragraph.text;
      std::ranges::replace(text, '\t', ' ');
      row += text + ' ';
    }
  }
  add(model::BlockKind::table_row, std::move(row));
}

}  // namespace svea::extract_formats
