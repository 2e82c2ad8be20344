// A WorkbookWriter for tests that knows no file format: the table as comma-separated values.
#pragma once

#include <string>

#include "tables/csv.h"
#include "tables/workbook_writer.h"

namespace svea::tables {

class FakeWorkbookWriter final : public WorkbookWriter {
 public:
  [[nodiscard]] Result<std::string> write(const Table& table, const About& about) override {
    return about.keywords + "\n" + as_csv(table);
  }
};

}  // namespace svea::tables
