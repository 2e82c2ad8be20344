// Days and times of spreadsheets, which count them as numbers.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svea::extract_formats {

// A day and time of day, or a length of time.
class CellMoment {
 public:
  // `serial`: days, with the time of day as its fraction. None outside of the years up to 9999.
  [[nodiscard]] static std::optional<CellMoment> of(double serial, bool is_from_1904);

  // What one token of a date format shows: "yyyy", "mm" (months), "dddd", "hh", "ss" …
  [[nodiscard]] std::string text_of(std::string_view token, bool has_half_days) const;
  [[nodiscard]] std::string minute_text(std::size_t digits) const;
  [[nodiscard]] std::string half_day_text() const { return hour() < 12 ? "fm" : "em"; }
  // All hours ('h'), minutes ('m') or seconds ('s') since zero, for lengths of time.
  [[nodiscard]] std::string elapsed_text(char unit) const;

 private:
  [[nodiscard]] std::int64_t hour() const { return second_of_day_ / 3600; }

  std::chrono::sys_days day_;
  std::int64_t second_of_day_ = 0;
  std::int64_t seconds_ = 0;  // since zero
};

}  // namespace svea::extract_formats
