#include "extract_formats/properties.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using svea::extract_formats::iso_day;

TEST_CASE("the day of a date or time is kept where there is such a day") {
  CHECK(iso_day("2024-02-29") == "2024-02-29");
  CHECK(iso_day("2024-03-01T23:30:00+01:00") == "2024-03-01");
  CHECK(iso_day("2023-02-29").empty());
  CHECK(iso_day("2024-3-1").empty());
  CHECK(iso_day("-024-03-01").empty());
  CHECK(iso_day("1 mars 2024").empty());
  CHECK(iso_day("").empty());
}

TEST_CASE("every day of the calendar comes back as it was written, and no other number does harm") {
  CHECK(rc::check([] {
    const auto day = std::chrono::sys_days{std::chrono::days{*rc::gen::arbitrary<int>() / 1000}};
    const std::string written = iso_day(std::chrono::year_month_day{day});
    RC_ASSERT(iso_day(written) == written);
  }));
}
