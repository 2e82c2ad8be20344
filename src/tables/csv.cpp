#include "tables/csv.h"

#include <algorithm>
#include <array>

namespace svea::tables {
namespace {

// With the full-width forms, which some programs fold into the others.
constexpr std::array<std::string_view, 11> k_formula_starts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                            "\n", "＝", "＋", "－", "＠"};

bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto separators = std::ranges::count_if(text, [](char c) { return c == '.' || c == ','; });
  return !text.empty() && is_digit(text.front()) && is_digit(text.back()) && separators <= 1 &&
         std::ranges::all_of(text, [&](char c) { return is_digit(c) || c == '.' || c == ','; });
}

void put(std::string& csv, std::string_view text, char separator) {
  const auto written = harmless(text);
  const bool is_quoted = written.find_first_of("\"\r\n") != std::string::npos ||
                         written.find(separator) != std::string::npos ||
                         (!written.empty() && (written.front() == ' ' || written.back() == ' '));
  if (!is_quoted) {
    csv += written;
    return;
  }
  csv += '"';
  for (const char c : written) {
    if (c == '"') csv += '"';
    csv += c;
  }
  csv += '"';
}

}  // namespace

std::string as_csv(const Table& table, char separator) {
  std::string csv = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) csv += separator;
    put(csv, table.columns[i], separator);
  }
  csv += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) csv += separator;
      put(csv, row[i].text, separator);
    }
    csv += "\r\n";
  }
  return csv;
}

std::string harmless(std::string_view text) {
  const auto starts = [&](std::string_view sign) { return text.starts_with(sign); };
  if (std::ranges::none_of(k_formula_starts, starts) || is_plain_number(text)) return std::string(text);
  return "'" + std::string(text);
}

}  // namespace svea::tables
