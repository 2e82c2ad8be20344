// Tables put together, and laid open.
#pragma once

#include <string>

#include "base/result.h"
#include "tables/table.h"

namespace svea::tables {

// Adds the rows of `more`: cells go to the column of the same name, which is added where there is none yet.
// Errors: table_too_large.
[[nodiscard]] Status append(Table& all, Table more);

// The same with two columns behind each that has evidence: "summa: säkerhet" (the lowest of the cell's) and
// "summa: plats" (what stands in the text, and where).
[[nodiscard]] Table with_evidence(const Table& table);

// Names that differ, case aside: "Fil", "Fil (2)".
void make_names_differ(std::vector<std::string>& names);

}  // namespace svea::tables
