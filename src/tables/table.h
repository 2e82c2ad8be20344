// A table of what was found in texts: values that know no file format.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace svea::tables {

// Where a value stands: the number of the source among the row's, and code points of its text.
struct Place {
  std::int64_t source = 0;
  std::int64_t start = 0;
  std::int64_t end = 0;
};

// What a cell rests on.
struct Evidence {
  std::string quote;  // the text at the place; "" where the value is not found in the text
  std::optional<Place> place{};
  std::optional<double> confidence{};  // 0–1; none where a person has said it
};

struct Cell {
  std::string text{};  // as a person reads it, UTF-8; "" is empty
  // What the text says, where it says one such thing: spreadsheets count with it.
  std::optional<double> number{};
  std::string unit{};  // of the number: "SEK", "%", "m"; "" for none
  std::optional<std::chrono::sys_days> day{};
  std::vector<Evidence> evidence{};  // one for each value in the cell
};

using Row = std::vector<Cell>;

struct Table {
  std::vector<std::string> columns;
  std::vector<Row> rows;  // each as long as `columns`
};

}  // namespace svea::tables
