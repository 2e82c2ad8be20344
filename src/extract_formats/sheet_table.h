// The cells of one sheet, and how they become rows of text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract_formats/block_builder.h"

namespace svea::extract_formats {

// Rows and columns count from 0. Cells come in any order of columns, rows in ascending order.
class SheetTable {
 public:
  // Empty text is no cell.
  void set(int row, int column, std::string_view text);
  // The cells from (top, left) to (bottom, right), both included, are shown as one.
  void merge(int top, int left, int bottom, int right);

  [[nodiscard]] bool is_empty() const { return rows_.empty(); }
  // More text than a document may hold: add_to() would be refused. Readers may stop early.
  [[nodiscard]] bool is_full() const { return is_full_; }

  // Adds the rows that hold something. A cell merged over several rows stands in each of them, so that a row
  // can be understood alone. Lines of one cell above and below the table are paragraphs: its title and its
  // notes.
  void add_to(BlockBuilder& blocks) &&;

 private:
  struct Cell {
    int column;
    std::string text;
  };
  struct Row {
    int number;
    std::vector<Cell> cells{};
  };
  struct Merge {
    int top;
    int left;
    int bottom;
  };

  void repeat_merged();
  void put(Row& row, int column, std::string_view text);

  std::vector<Row> rows_;
  std::vector<Merge> merges_;
  std::size_t bytes_ = 0;
  bool is_full_ = false;
};

}  // namespace svea::extract_formats
