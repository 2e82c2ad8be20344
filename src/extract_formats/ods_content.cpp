#include "extract_formats/ods_content.h"

#include <algorithm>

#include "extract/failures.h"

namespace svea::extract_formats {
namespace {

// Programs fill a sheet up to its end with repeated empty rows and columns; the largest sheets have so many.
constexpr int k_rows_max = 1'048'576;
constexpr int k_columns_max = 16'384;

int count_of(const package::XmlStream& xml, std::string_view attribute, int count_max) {
  return std::clamp(xml.number(attribute).value_or(1), 1, count_max);
}

}  // namespace

Status OdsContent::read(package::XmlStream& xml) {
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done && !blocks_.is_full();) {
    if (event == package::XmlEvent::start) TRY(start(xml));
    if (event == package::XmlEvent::end) TRY(end(xml.name()));
    if (event == package::XmlEvent::text && in_text_ && !cells_.empty()) cells_.back().text += xml.text();
  }
  return {};
}

Status OdsContent::start(package::XmlStream& xml) {
  const std::string_view name = xml.name();
  if (name == "annotation" || name == "shapes" || name == "tracked-changes") return xml.skip();
  if (name == "style") {
    style_ = xml.attribute("name").value_or("");
  } else if (name == "table-properties") {
    if (xml.attribute("display") == "false") hidden_styles_.insert(style_);
  } else if (name == "table") {
    if (hidden_styles_.contains(xml.attribute("style-name").value_or(""))) return xml.skip();
    sheet_ = xml.attribute("name").value_or("");
    table_ = {};
    row_ = 0;
  } else if (name == "table-row") {
    cells_.clear();
    next_column_ = 0;
    rows_repeated_ = count_of(xml, "number-rows-repeated", k_rows_max);
  } else if (name == "table-cell" || name == "covered-table-cell") {
    begin_cell(xml);
  } else {
    start_in_cell(name);
  }
  return {};
}

void OdsContent::begin_cell(const package::XmlStream& xml) {
  const int repeated = count_of(xml, "number-columns-repeated", k_columns_max);
  cells_.push_back({next_column_, repeated, count_of(xml, "number-rows-spanned", k_rows_max)});
  next_column_ = std::min(next_column_ + repeated, k_columns_max);
}

void OdsContent::start_in_cell(std::string_view name) {
  if (cells_.empty()) return;
  if (name == "p") {
    in_text_ = true;
    if (!cells_.back().text.empty()) cells_.back().text += ' ';
  } else if (name == "s" || name == "tab" || name == "line-break") {
    cells_.back().text += ' ';
  }
}

Status OdsContent::end(std::string_view name) {
  if (name == "p") in_text_ = false;
  if (name == "table-row") end_row();
  if (table_.is_full()) return extract::fail(extract::Failure::too_large, "text");
  if (name != "table") return {};
  if (!table_.is_empty()) blocks_.add(model::BlockKind::heading, sheet_, 1);
  std::move(table_).add_to(blocks_);
  table_ = {};
  return {};
}

void OdsContent::end_row() {
  std::erase_if(cells_, [](const Cell& cell) { return cell.text.empty(); });
  const int rows = cells_.empty() ? 0 : rows_repeated_;
  for (int i = 0; i < rows && !table_.is_full(); ++i)
    for (const Cell& cell : cells_)
      for (int column = cell.column; column < cell.column + cell.repeated && !table_.is_full(); ++column)
        table_.set(row_ + i, column, cell.text);
  for (const Cell& cell : cells_)
    if (cell.rows_spanned > 1) table_.merge(row_, cell.column, row_ + cell.rows_spanned - 1, cell.column);
  row_ = std::min(row_ + rows_repeated_, k_rows_max * 2);
  cells_.clear();
}

}  // namespace svea::extract_formats
