#include "ingest/table_header.h"

#include <algorithm>
#include <ranges>

#include "text/unicode.h"
#include "text/words.h"

namespace svea::ingest {
namespace {

// "Andel elever med behörighet till gymnasiet, procent"; what is longer is content.
constexpr std::size_t k_name_words_max = 8;

bool is_year(std::string_view cell) {
  return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20")) &&
         std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

// "Avgift (kr)" and "65 år och äldre", but neither "5 000 kr" nor "1 mars 2024".
bool is_name(std::string_view cell) {
  std::size_t letters = 0;
  std::size_t digits = 0;
  bool begins_with_letter = false;
  for (std::size_t at = 0; at < cell.size();) {
    const text::CodePoint point = text::code_point(cell, at);
    if (letters + digits == 0) begins_with_letter = text::is_letter(point.value);
    letters += text::is_letter(point.value) ? 1 : 0;
    digits += text::is_digit(point.value) ? 1 : 0;
    at = point.next;
  }
  return (begins_with_letter || letters > 2 * digits) && text::words(cell).size() <= k_name_words_max;
}

}  // namespace

std::string table_header(std::string_view row) {
  std::string header;
  int names = 0;
  for (const auto part : row | std::views::split('\t')) {
    const std::string_view cell(part);
    if (cell.empty()) continue;
    if (!is_name(cell) && !is_year(cell)) return "";
    header += (names++ == 0 ? "" : " | ");
    header += cell;
  }
  return names > 1 ? header : "";
}

}  // namespace svea::ingest
