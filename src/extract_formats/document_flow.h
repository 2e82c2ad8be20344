// The running text of an office document: paragraphs, some of which stand in tables.
#pragma once

#include <string>
#include <vector>

#include "extract_formats/block_builder.h"

namespace svea::extract_formats {

// A row of several cells becomes a table row. A row of one cell lays out the page, as letters and forms do;
// its paragraphs are blocks of their own. A table in a cell is part of that cell's text.
class DocumentFlow {
 public:
  explicit DocumentFlow(BlockBuilder& blocks) : blocks_(blocks) {}

  void add(model::BlockKind kind, std::string text, int level = 0);
  void begin_row() { rows_.emplace_back(); }
  void begin_cell();
  void end_row();

 private:
  struct Paragraph {
    model::BlockKind kind;
    std::string text;
    int level;
  };
  using Cell = std::vector<Paragraph>;

  BlockBuilder& blocks_;
  std::vector<std::vector<Cell>> rows_;  // the row that is being read, within those it is nested in
};

}  // namespace svea::extract_formats
