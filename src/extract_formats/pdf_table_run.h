// What may be a table on a page: rows below each other whose pieces stand in columns.
#pragma once

#include <span>
#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// Pieces beside each other.
struct Row {
  PdfBox box;
  std::vector<const PdfLine*> pieces;
};

struct Column {
  double left;
  double right;
};

// Where text stands, as intervals with gutters between them; sorted.
class Columns {
 public:
  void add(const Row& row);
  [[nodiscard]] std::size_t size() const { return columns_.size(); }
  [[nodiscard]] const Column& operator[](std::size_t i) const { return columns_[i]; }
  [[nodiscard]] std::size_t index_of(const PdfLine& piece) const;

 private:
  void add(const PdfLine& piece);

  std::vector<Column> columns_;
};

// Rows one below the other that may be a table.
struct Run {
  std::span<const Row> rows;
  Columns columns;
  std::size_t rows_with_cells = 0;
};

// All pieces of a page, from top to bottom.
[[nodiscard]] std::vector<Row> rows_of(std::span<const PdfLine> pieces);

// The longest run that begins with the first of the rows; without rows when there is none.
[[nodiscard]] Run run_from(std::span<const Row> rows);

// The lines that the run is as a table: one a row with a cell for each column, those with several lines
// joined; a line of text across the table stays one.
[[nodiscard]] std::vector<PdfLine> table_rows(const Run& run);

}  // namespace svea::extract_formats
