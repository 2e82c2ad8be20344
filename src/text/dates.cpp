#include "text/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/chrono.h>

#include "text/unicode.h"

namespace svea::text {
namespace {

using std::chrono::sys_days;

constexpr int k_year_min = 1900;
constexpr int k_year_max = 2100;
constexpr std::size_t k_months_in_year = 12;

// Swedish and English in turns, January first.
constexpr auto k_months = std::to_array<std::string_view>(
    {"januari",   "january",   "februari", "february", "mars",     "march",    "april",    "april",
     "maj",       "may",       "juni",     "june",     "juli",     "july",     "augusti",  "august",
     "september", "september", "oktober",  "october",  "november", "november", "december", "december"});
static_assert(k_months.size() == 2 * k_months_in_year);

// Digits only, at most four; "13:e" and "1st" count as their numbers.
std::optional<int> small_number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  constexpr auto k_endings = std::to_array<std::string_view>({"", ":e", ":a", "st", "nd", "rd", "th"});
  if (error != std::errc{} || end - word.data() > 4 || std::ranges::find(k_endings, rest) == k_endings.end())
    return std::nullopt;
  return value;
}

std::optional<sys_days> day(int year, int month, int day_of_month) {
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day_of_month)}};
  return year >= k_year_min && year <= k_year_max && date.ok() ? std::optional(sys_days{date}) : std::nullopt;
}

std::optional<sys_days> iso_day(std::string_view word) {
  if (word.size() != 10 || word[4] != '-' || word[7] != '-') return std::nullopt;
  const auto year = small_number(word.substr(0, 4));
  const auto month = small_number(word.substr(5, 2));
  const auto day_of_month = small_number(word.substr(8, 2));
  return year && month && day_of_month ? day(*year, *month, *day_of_month) : std::nullopt;
}

std::optional<int> month(std::string_view folded) {
  const auto found = std::ranges::find(k_months, folded);
  if (found == k_months.end()) return std::nullopt;
  return static_cast<int>(found - k_months.begin()) / 2 + 1;
}

// Three words that together are a date, in either order of day and month.
std::optional<sys_days> day_of(std::string_view first, std::string_view second, std::string_view third) {
  const auto year = small_number(third);
  if (!year) return std::nullopt;
  if (const auto m = month(second))
    if (const auto d = small_number(first)) return day(*year, *m, *d);
  if (const auto m = month(first))
    if (const auto d = small_number(second)) return day(*year, *m, *d);
  return std::nullopt;
}

}  // namespace

std::vector<WrittenDate> written_dates(std::string_view utf8) {
  const auto spans = words(utf8);
  std::vector<std::string> folded;
  for (const Span& span : spans) folded.push_back(fold(utf8.substr(span.start, span.end - span.start)));
  std::vector<WrittenDate> dates;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (const auto iso = iso_day(folded[i]))
      dates.push_back({spans[i], *iso});
    else if (i + 2 < spans.size())
      if (const auto written = day_of(folded[i], folded[i + 1], folded[i + 2])) {
        dates.push_back({{spans[i].start, spans[i + 2].end}, *written});
        i += 2;
      }
  }
  return dates;
}

std::string iso_text(sys_days day) { return fmt::format("{:%F}", day); }

bool is_iso_date(std::string_view text) { return iso_day(text).has_value(); }

}  // namespace svea::text
