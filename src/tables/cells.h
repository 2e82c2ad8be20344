// Cells made of texts.
#pragma once

#include <string>

#include "tables/table.h"

namespace svea::tables {

[[nodiscard]] Cell text_cell(std::string text);
// "12500 SEK", "78.4 %", "8.5 m": a number with a point before its decimals, perhaps a space and a unit. What
// is none is a text.
[[nodiscard]] Cell number_cell(std::string text);
// "2024-05-13". What is no such day is a text.
[[nodiscard]] Cell day_cell(std::string text);
// 0.784 as "78 %".
[[nodiscard]] Cell share_cell(double share);
// A number as it is, with at most one decimal in its text.
[[nodiscard]] Cell measure_cell(double number);

}  // namespace svea::tables
