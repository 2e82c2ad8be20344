#include "extract_formats/cell_numbers.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "extract_formats/cell_format.h"

namespace svea::extract_formats {
namespace {

// A double holds no more; formats that ask for more fill up with zeros.
constexpr int k_decimals_max = 30;

void drop_zeros(std::string& number, int decimals_min) {
  const std::size_t point = number.find('.');
  if (point == std::string::npos) return;
  while (number.size() > point + 1 + static_cast<std::size_t>(decimals_min) && number.back() == '0')
    number.pop_back();
  if (number.back() == '.') number.pop_back();
}

// "1234567.5" → "1 234 567.5"
std::string grouped(const std::string& number) {
  const std::size_t integer_end = std::min(number.find('.'), number.size());
  std::string text;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (i > 0 && i < integer_end && (integer_end - i) % 3 == 0) text += ' ';
    text += number[i];
  }
  return text;
}

std::string with_comma(std::string number) {
  std::ranges::replace(number, '.', ',');
  return number;
}

}  // namespace

void NumberShape::add(std::string_view placeholders) {
  while (placeholders.ends_with(',')) {
    placeholders.remove_suffix(1);
    thousands_dropped = std::min(thousands_dropped + 1, 10);
  }
  for (const char c : placeholders) {
    if (c == '.') {
      after_point_ = true;
    } else if (c == ',') {
      has_groups = true;
    } else if (after_point_) {
      decimals_max = std::min(decimals_max + 1, k_decimals_max);
      if (c == '0') decimals_min = decimals_max;
    } else if (c == '0') {
      integer_digits_min = std::min(integer_digits_min + 1, k_decimals_max);
    }
  }
}

std::string NumberShape::text_of(double value) const {
  value /= std::pow(1000.0, thousands_dropped);
  if (has_exponent) return with_comma(fmt::format("{:.{}E}", value, decimals_max));
  std::string number = fmt::format("{:.{}f}", std::abs(value), decimals_max);
  drop_zeros(number, decimals_min);
  if (integer_digits_min == 0 && number.starts_with("0.")) number.erase(0, 1);
  const std::size_t integer_digits = std::min(number.find('.'), number.size());
  const auto missing = static_cast<std::size_t>(integer_digits_min);
  if (integer_digits < missing) number.insert(0, missing - integer_digits, '0');
  if (has_groups) number = grouped(number);
  const bool is_zero = number.find_first_of("123456789") == std::string::npos;
  return (value < 0 && !is_zero ? "-" : "") + with_comma(number);
}

std::string general_text(double value) {
  if (!std::isfinite(value)) return "";
  const bool is_plain = std::abs(value) < 1e15 && (value == 0.0 || std::abs(value) >= 1e-9);
  if (!is_plain) return with_comma(fmt::format("{:.6G}", value));
  const int integer_digits = value == 0.0 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
  std::string number = fmt::format("{:.{}f}", value, std::clamp(15 - integer_digits, 0, 15));
  drop_zeros(number, 0);
  return with_comma(number == "-0" ? "0" : number);
}

}  // namespace svea::extract_formats
