#include "extract_formats/cell_dates.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

using std::chrono::days;
using std::chrono::year;

constexpr std::array<std::string_view, 12> k_months = {"januari",   "februari", "mars",     "april",
                                                       "maj",       "juni",     "juli",     "augusti",
                                                       "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 7> k_weekdays = {"söndag",  "måndag", "tisdag", "onsdag",
                                                        "torsdag", "fredag", "lördag"};
constexpr double k_serial_end = 2'958'466;  // 10000-01-01
constexpr std::int64_t k_seconds_per_day = 86'400;

std::string digits(std::int64_t value, std::size_t count) {
  return count >= 2 ? fmt::format("{:02}", value) : fmt::format("{}", value);
}

// The first `count` letters.
std::string_view shortened(std::string_view name, int count) {
  std::size_t end = 0;
  for (; count > 0 && end < name.size(); --count) end = text::code_point(name, end).next;
  return name.substr(0, end);
}

}  // namespace

std::optional<CellMoment> CellMoment::of(double serial, bool is_from_1904) {
  if (!(serial >= 0 && serial < k_serial_end)) return std::nullopt;
  CellMoment moment;
  moment.seconds_ = std::llround(serial * k_seconds_per_day);
  moment.second_of_day_ = moment.seconds_ % k_seconds_per_day;
  const std::int64_t day = moment.seconds_ / k_seconds_per_day;
  // The first spreadsheets took 1900 for a leap year, and all since do: day 60 is a 29 February that never
  // was.
  const std::chrono::sys_days zero = is_from_1904 ? year(1904) / 1 / 1
                                     : day < 60   ? year(1899) / 12 / 31
                                                  : year(1899) / 12 / 30;
  moment.day_ = zero + days(day);
  return moment;
}

std::string CellMoment::text_of(std::string_view token, bool has_half_days) const {
  const std::chrono::year_month_day date(day_);
  const auto month = static_cast<unsigned>(date.month());
  const std::int64_t shown_hour = has_half_days ? (hour() + 11) % 12 + 1 : hour();
  switch (token.front()) {
    case 'y':
      return token.size() > 2 ? fmt::format("{:04}", static_cast<int>(date.year()))
                              : fmt::format("{:02}", static_cast<int>(date.year()) % 100);
    case 'm':
      if (token.size() <= 2) return digits(month, token.size());
      return std::string(shortened(k_months[month - 1], token.size() == 3 ? 3 : token.size() == 5 ? 1 : 20));
    case 'd': {
      if (token.size() <= 2) return digits(static_cast<unsigned>(date.day()), token.size());
      const unsigned weekday = std::chrono::weekday(day_).c_encoding();
      return std::string(shortened(k_weekdays[weekday], token.size() == 3 ? 3 : 20));
    }
    case 'h':
      return digits(shown_hour, token.size());
    default:
      return digits(second_of_day_ % 60, token.size());
  }
}

std::string CellMoment::minute_text(std::size_t count) const {
  return digits(second_of_day_ / 60 % 60, count);
}

std::string CellMoment::elapsed_text(char unit) const {
  return fmt::format("{}", unit == 'h' ? seconds_ / 3600 : unit == 'm' ? seconds_ / 60 : seconds_);
}

}  // namespace svea::extract_formats
