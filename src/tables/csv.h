// A table as comma-separated values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tables/table.h"

namespace svea::tables {

// RFC 4180 with a byte order mark, by which Excel knows UTF-8; the first line holds the columns' names, lines
// end with CR LF. No cell is taken for a formula: harmless().
[[nodiscard]] std::string as_csv(const Table& table, char separator = ';');

// A text that a spreadsheet would take for a formula (it begins with "=", "+", "-", "@", a tab or a line
// break, or the full-width form of a sign) with an apostrophe before it, which spreadsheets read as "this is
// text". A plain number, "-12.5", is no formula. After OWASP, "CSV Injection".
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace svea::tables
