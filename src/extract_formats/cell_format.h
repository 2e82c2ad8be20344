// Numbers of spreadsheet cells as a person in Sweden sees them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace svea::extract_formats {

// Which day a date counts from: spreadsheets of old Macintosh programs begin in 1904.
enum class DateSystem { from_1900, from_1904 };

// A number format (ECMA-376, part 1, 18.8.31), such as "#,##0.00 \"kr\";[Red]-#,##0.00" or "d mmmm yyyy".
// Decimal comma, spaces between thousands, Swedish months and days. Colours, conditions and widths say
// nothing in text and are passed over; fractions are shown as decimals.
class CellFormat {
 public:
  // "General": the number itself.
  CellFormat() = default;
  // Any text; what is no format is taken for literal text.
  explicit CellFormat(std::string_view code);
  // One of the formats that have a number instead of a code (18.8.30); unknown ones are "General".
  [[nodiscard]] static CellFormat built_in(int number);

  [[nodiscard]] std::string text_of(double value, DateSystem dates) const;

 private:
  // Tokens as they stand in the code: "yyyy", "0.00", "kr".
  enum class Kind { literal, number, percent, exponent, date, elapsed, half_day, text };
  struct Token {
    Kind kind;
    std::string text;
  };
  struct Section {
    std::vector<Token> tokens{};
    bool has_date = false;
    bool is_general = false;
  };

  static Section section_of(std::string_view code);
  static bool take_word(std::string_view& rest, Section& section);
  [[nodiscard]] static std::string number_text(const Section& section, double value);
  [[nodiscard]] static std::string date_text(const Section& section, double value, DateSystem dates);

  std::vector<Section> sections_;  // for positive numbers, negative ones, zero
};

// The shortest decimal form, at most 15 digits: "1234,5".
[[nodiscard]] std::string general_text(double value);

}  // namespace svea::extract_formats
