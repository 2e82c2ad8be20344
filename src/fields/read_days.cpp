// Days, periods and times of day.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "fields/readers.h"
#include "text/dates.h"
#include "text/unicode.h"

namespace svea::fields {
namespace {

namespace chrono = std::chrono;

// Of a year in two digits: later ones are of the century before.
constexpr int k_two_digits_of_this_century_max = 49;
constexpr double k_without_year = 0.9;

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "5", "05", "maj", "May": 1–12, or 0.
unsigned month_of(std::string_view written) {
  if (!written.empty() && written.front() <= '9') return static_cast<unsigned>(number(written));
  constexpr auto k_beginnings = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"});
  const std::string folded = text::fold(written);
  for (unsigned month = 0; month < k_beginnings.size(); ++month)
    if (folded.starts_with(k_beginnings[month])) return month + 1;
  return folded == "may" ? 5 : folded.starts_with("oct") ? 10 : 0;
}

int year_of(std::string_view written) {
  const int year = number(written);
  if (written.size() > 2) return year;
  return year > k_two_digits_of_this_century_max ? 1900 + year : 2000 + year;
}

// The one of three years in which the day is nearest to `today`.
std::optional<chrono::sys_days> nearest(chrono::month_day day, chrono::sys_days today) {
  const auto this_year = chrono::year_month_day{today}.year();
  std::optional<chrono::sys_days> nearest;
  for (int step = -1; step <= 1; ++step) {
    const chrono::year_month_day candidate = (this_year + chrono::years{step}) / day;
    if (!candidate.ok()) continue;
    const chrono::sys_days at{candidate};
    if (!nearest || chrono::abs(at - today) < chrono::abs(*nearest - today)) nearest = at;
  }
  return nearest;
}

std::optional<Reading> date_without_year(chrono::month_day day, std::optional<chrono::sys_days> today) {
  if (!day.ok()) return std::nullopt;
  if (today)
    if (const auto found = nearest(day, *today)) return Reading{text::iso_text(*found), k_without_year};
  return Reading{
      fmt::format("--{:02}-{:02}", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()))};
}

std::optional<chrono::sys_days> whole_day(chrono::year year, chrono::month_day day) {
  const chrono::year_month_day date = year / day;
  return date.ok() ? std::optional(chrono::sys_days{date}) : std::nullopt;
}

std::string interval(int first_year, unsigned first_month, int last_year, unsigned last_month) {
  const auto first = chrono::year{first_year} / chrono::month{first_month} / 1;
  const auto last = chrono::year{last_year} / chrono::month{last_month} / chrono::last;
  return text::iso_text(first) + "/" + text::iso_text(last);
}

unsigned quarter_of(std::string_view word) {
  constexpr auto k_words = std::to_array<std::string_view>({"första", "andra", "tredje", "fjärde"});
  const std::string folded = text::fold(word);
  for (unsigned i = 0; i < k_words.size(); ++i)
    if (folded == k_words[i]) return i;
  return 0;
}

std::optional<Reading> days_of_month(const Match& match) {
  const chrono::month month{month_of(match["month"])};
  const auto first_day = month / number(match["first_day"]);
  const auto last_day = month / number(match["last_day"]);
  if (!first_day.ok() || !last_day.ok() || first_day >= last_day) return std::nullopt;
  if (match["year"].empty())
    return Reading{date_without_year(first_day, {})->value + "/" + date_without_year(last_day, {})->value};
  const chrono::year year{number(match["year"])};
  const auto first = whole_day(year, first_day);
  const auto last = whole_day(year, last_day);
  if (!first || !last) return std::nullopt;
  return Reading{text::iso_text(*first) + "/" + text::iso_text(*last)};
}

}  // namespace

std::optional<Reading> read_date(const Match& match, std::optional<chrono::sys_days> today) {
  const unsigned month = month_of(match["month"]);
  if (month < 1 || month > 12) return std::nullopt;
  if (match["day"].empty()) return Reading{fmt::format("{:04}-{:02}", year_of(match["year"]), month)};
  const auto day = chrono::month{month} / number(match["day"]);
  if (match["year"].empty()) return date_without_year(day, today);
  const auto date = whole_day(chrono::year{year_of(match["year"])}, day);
  if (!date) return std::nullopt;
  return Reading{text::iso_text(*date)};
}

std::optional<Reading> read_period(const Match& match) {
  if (!match["first_day"].empty()) return days_of_month(match);
  if (const auto quarter = match["quarter"]; !quarter.empty()) {
    const unsigned before = 3 * quarter_of(quarter);
    const int year = number(match["year"]);
    return Reading{interval(year, before + 1, year, before + 3)};
  }
  if (const auto first_month = match["first_month"]; !first_month.empty()) {
    const int year = number(match["year"]);
    const unsigned first = month_of(first_month);
    const unsigned last = month_of(match["month"]);
    return first < last ? std::optional(Reading{interval(year, first, year, last)}) : std::nullopt;
  }
  const int first = number(match["first"]);
  const int last =
      match["last"].size() == 2 ? first / 100 * 100 + number(match["last"]) : number(match["last"]);
  if (first >= last) return std::nullopt;
  return Reading{interval(first, 1, last, 12)};
}

std::optional<Reading> read_time(const Match& match) {
  const auto separator = match.text.find_first_of(".:");
  const int hour = number(match.text.substr(0, separator));
  const int minute = separator == std::string_view::npos ? 0 : number(match.text.substr(separator + 1));
  if (hour == 24 && minute > 0) return std::nullopt;
  return Reading{fmt::format("{:02}:{:02}", hour, minute)};
}

}  // namespace svea::fields
