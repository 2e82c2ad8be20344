// How the digits of a number are set.
#pragma once

#include <string>
#include <string_view>

namespace svea::extract_formats {

// What the placeholders of a number format ask for.
struct NumberShape {
  int integer_digits_min = 0;
  int decimals_min = 0;
  int decimals_max = 0;
  int thousands_dropped = 0;  // "0,," shows millions
  bool has_groups = false;
  bool has_exponent = false;

  // Takes a run of 0, #, ?, "." and ",".
  void add(std::string_view placeholders);
  // Decimal comma, spaces between thousands.
  [[nodiscard]] std::string text_of(double value) const;

 private:
  bool after_point_ = false;
};

}  // namespace svea::extract_formats
