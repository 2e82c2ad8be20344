#include "tables/cells.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "text/dates.h"

namespace svea::tables {
namespace {

// A unit is a word or a sign.
constexpr std::size_t k_unit_bytes_max = 12;

int digits(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

Cell text_cell(std::string text) { return {.text = std::move(text)}; }

Cell number_cell(std::string text) {
  Cell cell{.text = std::move(text)};
  const std::string_view written = cell.text;
  double number = 0;
  const auto [end, error] =
      std::from_chars(written.data(), written.data() + written.size(), number, std::chars_format::fixed);
  if (error != std::errc() || !std::isfinite(number)) return cell;
  auto unit = written.substr(static_cast<std::size_t>(end - written.data()));
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  if (unit.size() > k_unit_bytes_max || unit.find_first_of("0123456789 \"\\") != std::string_view::npos)
    return cell;
  cell.number = number;
  cell.unit = unit;
  return cell;
}

Cell day_cell(std::string text) {
  Cell cell{.text = std::move(text)};
  const std::string_view written = cell.text;
  if (!text::is_iso_date(written)) return cell;
  cell.day = std::chrono::sys_days(std::chrono::year(digits(written.substr(0, 4))) /
                                   digits(written.substr(5, 2)) / digits(written.substr(8, 2)));
  return cell;
}

Cell share_cell(double share) {
  return {.text = fmt::format("{:.0f} %", 100 * share), .number = 100 * share, .unit = "%"};
}

Cell measure_cell(double number) {
  const bool is_whole = number == std::floor(number);
  return {.text = is_whole ? fmt::format("{:.0f}", number) : fmt::format("{:.1f}", number), .number = number};
}

}  // namespace svea::tables
