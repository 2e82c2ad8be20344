// The sheets of an ODS's content.xml.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "extract_formats/sheet_table.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {

// Takes the elements in order and adds the sheets to `blocks`, which must outlive it.
class OdsContent {
 public:
  explicit OdsContent(BlockBuilder& blocks) : blocks_(blocks) {}

  // Errors: those of the stream, and file_too_large.
  [[nodiscard]] Status read(package::XmlStream& xml);

 private:
  struct Cell {
    int column = 0;
    int repeated = 1;
    int rows_spanned = 1;
    std::string text{};
  };

  Status start(package::XmlStream& xml);
  Status end(std::string_view name);
  void begin_cell(const package::XmlStream& xml);
  void start_in_cell(std::string_view name);
  void end_row();

  BlockBuilder& blocks_;
  std::unordered_set<std::string> hidden_styles_;
  std::string style_;  // the one being read
  std::string sheet_;
  SheetTable table_;
  std::vector<Cell> cells_;  // of the row being read
  int row_ = 0;
  int rows_repeated_ = 1;
  int next_column_ = 0;
  bool in_text_ = false;
};

}  // namespace svea::extract_formats
