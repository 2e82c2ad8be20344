// Port: a table written as a workbook for spreadsheets.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "tables/table.h"

namespace svea::tables {

// What the file says of itself.
struct About {
  std::string title;
  std::string keywords;
  std::vector<std::pair<std::string, std::string>> properties{};  // names and values
};

// Thread-safe.
class WorkbookWriter {
 public:
  virtual ~WorkbookWriter() = default;

  // The workbook's bytes. Numbers and days are such in it; no text is a formula. A text longer than a cell
  // holds (32,767 characters) is cut and says so. Errors: workbook_unwritable.
  [[nodiscard]] virtual Result<std::string> write(const Table& table, const About& about) = 0;
};

}  // namespace svea::tables
