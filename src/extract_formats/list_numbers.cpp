#include "extract_formats/list_numbers.h"

#include <utility>

namespace svea::extract_formats {
namespace {

// Lists that go beyond are numbered by software gone wrong.
constexpr int k_roman_max = 3999;
constexpr int k_letter_max = 26 * 26;

// a … z, aa, bb … zz as word processors count.
std::string letters(int number, char first) {
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1),
                     static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number) {
  static constexpr std::pair<int, std::string_view> k_digits[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string text;
  for (const auto& [value, digit] : k_digits)
    for (; number >= value; number -= value) text += digit;
  return text;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(c | 0x20);
  return text;
}

}  // namespace

NumberFormat number_format_of(std::string_view name) {
  if (name == "decimal" || name == "decimalZero" || name == "1") return NumberFormat::decimal;
  if (name == "lowerLetter" || name == "a") return NumberFormat::lower_letter;
  if (name == "upperLetter" || name == "A") return NumberFormat::upper_letter;
  if (name == "lowerRoman" || name == "i") return NumberFormat::lower_roman;
  if (name == "upperRoman" || name == "I") return NumberFormat::upper_roman;
  return NumberFormat::none;
}

std::string formatted(int number, NumberFormat format) {
  const bool has_letter = number >= 1 && number <= k_letter_max;
  const bool has_roman = number >= 1 && number <= k_roman_max;
  switch (format) {
    case NumberFormat::none:
      return "";
    case NumberFormat::lower_letter:
      if (has_letter) return letters(number, 'a');
      break;
    case NumberFormat::upper_letter:
      if (has_letter) return letters(number, 'A');
      break;
    case NumberFormat::lower_roman:
      if (has_roman) return lower(roman(number));
      break;
    case NumberFormat::upper_roman:
      if (has_roman) return roman(number);
      break;
    case NumberFormat::decimal:
      break;
  }
  return std::to_string(number);
}

}  // namespace svea::extract_formats
