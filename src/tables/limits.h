// How large a table may be.
#pragma once

#include <cstddef>

namespace svea::tables::limits {

// A spreadsheet holds 1,048,576 rows; nobody reads a tenth of them.
inline constexpr std::size_t k_rows_max = 100'000;
// What is made in memory, and opened on an office computer without a long wait.
inline constexpr std::size_t k_cells_max = 1'000'000;
inline constexpr std::size_t k_text_bytes_max = 100'000'000;

}  // namespace svea::tables::limits
