#include "extract_formats/properties.h"

#include <charconv>

#include <fmt/format.h>

namespace svea::extract_formats {
namespace {

// The number of all these digits; 0 when they are something else.
int number_of(std::string_view digits) {
  int number = 0;
  const char* const end = digits.data() + digits.size();
  return std::from_chars(digits.data(), end, number).ptr == end && number > 0 ? number : 0;
}

}  // namespace

std::string iso_day(std::string_view text) {
  const std::string_view start = text.substr(0, 10);
  if (start.size() < 10 || start[4] != '-' || start[7] != '-') return "";
  return iso_day({std::chrono::year(number_of(start.substr(0, 4))),
                  std::chrono::month(static_cast<unsigned>(number_of(start.substr(5, 2)))),
                  std::chrono::day(static_cast<unsigned>(number_of(start.substr(8, 2))))});
}

std::string iso_day(std::chrono::year_month_day day) {
  const int year = static_cast<int>(day.year());
  if (!day.ok() || year < 1 || year > 9999) return "";
  return fmt::format("{:04}-{:02}-{:02}", year, static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

std::string iso_day(std::chrono::sys_seconds time) {
  return iso_day(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)));
}

}  // namespace svea::extract_formats
