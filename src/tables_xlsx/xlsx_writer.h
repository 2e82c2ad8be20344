// Workbooks by libxlsxwriter.
#pragma once

#include "tables/workbook_writer.h"

namespace svea::tables_xlsx {

class XlsxWriter final : public tables::WorkbookWriter {
 public:
  [[nodiscard]] Result<std::string> write(const tables::Table& table, const tables::About& about) override;
};

}  // namespace svea::tables_xlsx
