// What every implementation of store::AuditLog does. For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void audit_log_contract(Record& record) {
  auto& log = record.audit_log();

  SUBCASE("an empty log has a chain that holds") {
    CHECK(must(log.entries_after(0, 10)).empty());
    CHECK_FALSE(must(first_broken_entry(log)));
  }

  SUBCASE("entries are numbered from 1, come back as they were and hold together") {
    for (int i = 1; i <= 5; ++i)
      must(log.append({.number = 99,
                       .at = k_noon + std::chrono::minutes{i},
                       .person = {i},
                       .organisation = {7},
                       .action = "document_added",
                       .subject = "document 12",
                       .outcome = i == 5 ? "storage_full" : "done",
                       .hash = "ignored"}));
    const auto entries = must(log.entries_after(0, 10));
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].number == 1);
    CHECK(entries[0].hash == audit_hash(entries[0], ""));
    CHECK(entries[4].number == 5);
    CHECK(entries[4].at == k_noon + std::chrono::minutes{5});
    CHECK(entries[4].person == model::PersonId{5});
    CHECK(entries[4].organisation == model::OrganisationId{7});
    CHECK(entries[4].action == "document_added");
    CHECK(entries[4].subject == "document 12");
    CHECK(entries[4].outcome == "storage_full");
    CHECK(entries[4].hash == audit_hash(entries[4], entries[3].hash));
    const auto page = must(log.entries_after(2, 2));
    REQUIRE(page.size() == 2);
    CHECK(page[0].number == 3);
    CHECK_FALSE(must(first_broken_entry(log)));
  }
}

}  // namespace svea::store
