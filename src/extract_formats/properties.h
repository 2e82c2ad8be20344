// What a document notes about itself apart from its text.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace svea::extract_formats {

// As the format holds them; BlockBuilder::finish() brings them into the form of ExtractedDocument.
struct Properties {
  std::string title{};
  std::string author{};
  std::string date{};  // begins with an ISO 8601 date; anything else counts as unknown
  std::string language{};
};

// "2024-03-01"; "" for a day that is none or lies outside of the years 1–9999.
[[nodiscard]] std::string iso_day(std::chrono::year_month_day day);
[[nodiscard]] std::string iso_day(std::chrono::sys_seconds time);

// The day that an ISO 8601 date or time begins with: "2024-03-01T09:00:00Z" → "2024-03-01"; "" when there is
// no such day.
[[nodiscard]] std::string iso_day(std::string_view text);

}  // namespace svea::extract_formats
