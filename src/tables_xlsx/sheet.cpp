#include "tables_xlsx/sheet.h"

#include <algorithm>

#include <fmt/format.h>

#include "drafts/plain_text.h"
#include "text/unicode.h"

namespace svea::tables_xlsx {
namespace {

// A cell of a workbook holds no more characters (Excel specifications and limits).
constexpr std::int64_t k_cell_characters_max = 32'767;
constexpr std::string_view k_cut = " … (avkortat: hela texten finns i CSV och JSON)";
// Days before this are none in workbooks.
constexpr std::chrono::year k_year_min{1900};
// In characters of the standard font. What is wider is broken into lines.
constexpr std::size_t k_width_min = 10;
constexpr std::size_t k_width_max = 60;
// Beside the text: the button of the filter.
constexpr std::size_t k_width_beside = 3;

// At most what a cell holds, with a remark where something was left out.
std::string fitting(std::string_view text) {
  auto plain = drafts::plain_text(text);
  if (text::code_points(plain) <= k_cell_characters_max) return plain;
  const auto kept = static_cast<std::size_t>(k_cell_characters_max - text::code_points(k_cut));
  std::size_t end = 0;
  for (std::size_t points = 0; end < plain.size(); ++end)
    if ((static_cast<unsigned char>(plain[end]) & 0xC0) != 0x80 && points++ == kept) break;
  plain.resize(end);
  return plain + std::string(k_cut);
}

// Of the longest line.
std::size_t width_of(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    widest = std::max(widest, static_cast<std::size_t>(text::code_points(line)));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return widest;
}

}  // namespace

Sheet::Sheet(lxw_workbook& workbook)
    : workbook_(workbook),
      sheet_(*::workbook_add_worksheet(&workbook, "Resultat")),
      bold_(::workbook_add_format(&workbook)),
      day_(format("yyyy-mm-dd")),
      text_(format("@")) {
  ::format_set_bold(bold_);
  ::format_set_text_wrap(text_);
}

lxw_format* Sheet::format(const char* number_format) {
  auto* made = ::workbook_add_format(&workbook_);
  ::format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
  ::format_set_num_format(made, number_format);
  return made;
}

lxw_format* Sheet::format_of(const std::string& unit) {
  auto& known = units_[unit];
  if (known != nullptr) return known;
  if (unit.empty())
    known = format("General");
  else if (unit == "%")
    known = format("0.0##%");
  else if (unit == "SEK")
    known = format("#,##0.00 \"kr\"");
  else
    known = format(fmt::format("#,##0.### \"{}\"", unit).c_str());
  return known;
}

void Sheet::put_text(lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
  if (!text.empty()) ::worksheet_write_string(&sheet_, row, column, fitting(text).c_str(), format);
}

void Sheet::put(lxw_row_t row, lxw_col_t column, const tables::Cell& cell) {
  if (cell.number) {
    const double number = cell.unit == "%" ? *cell.number / 100 : *cell.number;
    ::worksheet_write_number(&sheet_, row, column, number, format_of(cell.unit));
    return;
  }
  if (cell.day) {
    const std::chrono::year_month_day day(*cell.day);
    lxw_datetime written{.year = static_cast<int>(day.year()),
                         .month = static_cast<int>(static_cast<unsigned>(day.month())),
                         .day = static_cast<int>(static_cast<unsigned>(day.day())),
                         .hour = 0,
                         .min = 0,
                         .sec = 0};
    if (day.year() >= k_year_min) {
      ::worksheet_write_datetime(&sheet_, row, column, &written, day_);
      return;
    }
  }
  put_text(row, column, cell.text, text_);
}

void Sheet::fill(const tables::Table& table) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    put_text(0, static_cast<lxw_col_t>(i), table.columns[i], bold_);
    widths.push_back(width_of(table.columns[i]) + k_width_beside);
  }
  lxw_row_t at = 0;
  for (const auto& row : table.rows) {
    ++at;
    for (std::size_t i = 0; i < row.size(); ++i) {
      put(at, static_cast<lxw_col_t>(i), row[i]);
      widths[i] = std::max(widths[i], width_of(row[i].text));
    }
  }
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    ::worksheet_set_column(&sheet_, column, column,
                           static_cast<double>(std::clamp(widths[i], k_width_min, k_width_max)), nullptr);
  }
  ::worksheet_freeze_panes(&sheet_, 1, 0);
  if (!widths.empty()) ::worksheet_autofilter(&sheet_, 0, 0, at, static_cast<lxw_col_t>(widths.size() - 1));
}

}  // namespace svea::tables_xlsx
