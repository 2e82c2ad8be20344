// The one sheet of a workbook: its rows, formats and widths.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>

#include "tables/table.h"

namespace svea::tables_xlsx {

// Borrows the workbook, which owns what is made here.
class Sheet {
 public:
  explicit Sheet(lxw_workbook& workbook);

  // All of the table, its columns' names first.
  void fill(const tables::Table& table);

 private:
  void put(lxw_row_t row, lxw_col_t column, const tables::Cell& cell);
  void put_text(lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format);
  // "#,##0.00 \"kr\"" for "SEK"; made once for each unit.
  lxw_format* format_of(const std::string& unit);
  lxw_format* format(const char* number_format);

  lxw_workbook& workbook_;
  lxw_worksheet& sheet_;
  lxw_format* bold_;
  lxw_format* day_;
  lxw_format* text_;
  std::map<std::string, lxw_format*> units_;
};

}  // namespace svea::tables_xlsx
