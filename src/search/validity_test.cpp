#include "search/validity.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace svea::search;
using namespace std::chrono;

TEST_CASE("a year or a date in a title is when it was stated, the latest of several") {
  CHECK(read_title_validity("Riktlinjer för upphandling 2021").stated == sys_days{2021y / 1 / 1});
  CHECK(read_title_validity("taxor/2023/Taxa-2024-03-15.pdf").stated == sys_days{2024y / 3 / 15});
  CHECK(read_title_validity("Taxa 2024-03-15").stated == sys_days{2024y / 3 / 15});
  CHECK(read_title_validity("Avgifter från 1 april 2022 (ersätter 2019)").stated == sys_days{2022y / 4 / 1});
  CHECK_FALSE(read_title_validity("Bygglov, 3 kap. 2 §").stated);
}

TEST_CASE("a date in running text counts where something holds from it") {
  CHECK(read_text_validity("Gäller från och med den 1 januari 2024.").stated == sys_days{2024y / 1 / 1});
  CHECK(read_text_validity("Fastställd av kommunfullmäktige 2022-06-20, § 88.").stated ==
        sys_days{2022y / 6 / 20});
  CHECK_FALSE(read_text_validity("Kommunen byggde skolan 1998. Reglerna gäller alla.").stated);
  CHECK_FALSE(read_text_validity("Senast den 31 i varje månad.").stated);
}

TEST_CASE("a document that says so of itself is superseded") {
  CHECK(read_title_validity("Policy för distansarbete (upphävd)").is_superseded);
  CHECK(read_text_validity("Denna riktlinje är ersatt av riktlinje 2024:3.").is_superseded);
  CHECK(read_text_validity("Den här versionen gäller inte längre.").is_superseded);
  CHECK_FALSE(read_text_validity("Lagen upphävdes. Tillståndet gäller inte längre.").is_superseded);
}

TEST_CASE("dates that the calendar lacks and any bytes are passed over") {
  CHECK_FALSE(read_title_validity("2023-02-30").stated);
  CHECK(rc::check("no date before the first year that counts", [](const std::string& bytes) {
    const auto first = sys_days{1900y / 1 / 1};
    RC_ASSERT(read_text_validity(bytes).stated.value_or(first) >= first);
    RC_ASSERT(read_title_validity(bytes).stated.value_or(first) >= first);
  }));
}

TEST_CASE("merging keeps the later date and any word that it no longer holds") {
  const Validity old{.stated = sys_days{2020y / 1 / 1}, .is_superseded = true};
  const Validity undated{};
  CHECK(merged(old, undated).stated == old.stated);
  CHECK(merged(undated, old).is_superseded);
}
