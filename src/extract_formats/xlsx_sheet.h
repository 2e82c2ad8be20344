// The cells of one worksheet part.
#pragma once

#include <string>

#include "base/result.h"
#include "extract_formats/sheet_table.h"
#include "extract_formats/xlsx_styles.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {

// Takes the elements of a worksheet in order and sets its cells. Borrows all it is given.
class XlsxSheet {
 public:
  XlsxSheet(SheetTable& table, const XlsxStyles& styles, const SharedStrings& strings, DateSystem dates)
      : table_(table), styles_(styles), strings_(strings), dates_(dates) {}

  // Errors: those of the stream.
  [[nodiscard]] Status read(package::XmlStream& xml);

 private:
  struct Cell {
    int column = 0;
    int style = 0;
    std::string type{};  // "s", "str", "inlineStr", "b", "e", "d"; otherwise a number
    std::string value{};
  };

  void start(const package::XmlStream& xml);
  void end(std::string_view name);
  [[nodiscard]] std::string text_of(const Cell& cell) const;

  SheetTable& table_;
  const XlsxStyles& styles_;
  const SharedStrings& strings_;
  DateSystem dates_;
  int row_ = -1;
  int next_column_ = 0;  // of cells that do not say where they stand
  Cell cell_;
  bool in_value_ = false;
};

}  // namespace svea::extract_formats
