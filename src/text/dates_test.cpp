#include "text/dates.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

namespace svea::text {
namespace {

std::vector<std::string> dates(std::string_view utf8) {
  std::vector<std::string> found;
  for (const auto& date : written_dates(utf8)) found.push_back(iso_text(date.day));
  return found;
}

using Dates = std::vector<std::string>;

TEST_CASE("dates are read as Swedish and English texts write them") {
  CHECK(dates("Fastställd 2024-05-13, reviderad den 3 juni 2025.") == Dates{"2024-05-13", "2025-06-03"});
  CHECK(dates("den 13:e Maj 2024") == Dates{"2024-05-13"});
  CHECK(dates("13 May 2024 and May 14, 2024, the 1st March 2023") ==
        Dates{"2024-05-13", "2024-05-14", "2023-03-01"});
}

TEST_CASE("what is no whole date is none") {
  CHECK(dates("maj 2024, 2024, kl. 13.15, 2024:123, KS 2024/0512, 31 februari 2024, 2024-13-01").empty());
  CHECK(dates("den 3 juni 1024").empty());
  CHECK_FALSE(is_iso_date("2024-5-13"));
  CHECK_FALSE(is_iso_date("2024-02-30"));
  CHECK(is_iso_date("2024-02-29"));
}

TEST_CASE("a date's span is where it stands") {
  const std::string_view text = "Gäller från den 3 juni 2025 och framåt";
  const auto found = written_dates(text);
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].span.start, found[0].span.end - found[0].span.start) == "3 juni 2025");
}

TEST_CASE("every day between 1900 and 2100 is read back from its ISO form") {
  CHECK(rc::check([] {
    const std::chrono::sys_days day{std::chrono::days{*rc::gen::inRange(-25'567, 47'482)}};
    const auto found = written_dates(fmt::format("den {} kl. 9", iso_text(day)));
    RC_ASSERT(found.size() == 1u);
    RC_ASSERT(found[0].day == day);
    RC_ASSERT(is_iso_date(iso_text(day)));
  }));
}

}  // namespace
}  // namespace svea::text
