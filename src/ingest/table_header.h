// The row at the top of a table that says what its columns hold.
#pragma once

#include <string>
#include <string_view>

namespace svea::ingest {

// The cells of a table's first row joined with " | ", where they look like the names of its columns: two at
// least, each short and in words, or a year. "" where they look like any other row. `row` is the text of a
// table_row: cells parted by tabs.
[[nodiscard]] std::string table_header(std::string_view row);

}  // namespace svea::ingest
