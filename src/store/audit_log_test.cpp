#include "store/audit_log.h"

#include <functional>

#include <rapidcheck.h>

#include "must.h"

namespace svea::store {
namespace {

// A log whose rows somebody with access to the database can alter.
struct AlterableLog final : AuditLog {
  Status append(const AuditEntry& given) override {
    auto entry = given;
    entry.number = static_cast<std::int64_t>(rows.size()) + 1;
    entry.hash = audit_hash(entry, rows.empty() ? "" : rows.back().hash);
    rows.push_back(entry);
    return {};
  }
  Result<std::vector<AuditEntry>> entries_after(std::int64_t number, std::size_t count_max) override {
    std::vector<AuditEntry> found;
    for (const auto& row : rows)
      if (row.number > number && found.size() < count_max) found.push_back(row);
    return found;
  }
  std::vector<AuditEntry> rows;
};

AlterableLog log_of_five() {
  AlterableLog log;
  for (int i = 0; i < 5; ++i)
    must(log.append({.at = Time{},
                     .person = {i},
                     .organisation = {},
                     .action = "sign_in",
                     .subject = "",
                     .outcome = "done",
                     .hash = ""}));
  return log;
}

}  // namespace

TEST_CASE("whatever is altered in an entry, the chain breaks there") {
  const std::function<void(AuditEntry&)> alterations[] = {
      [](AuditEntry& entry) { entry.at += std::chrono::milliseconds{1}; },
      [](AuditEntry& entry) { entry.person = {99}; },
      [](AuditEntry& entry) { entry.organisation = {99}; },
      [](AuditEntry& entry) { entry.action = "sign_out"; },
      [](AuditEntry& entry) { entry.subject = "document 12"; },
      [](AuditEntry& entry) { entry.outcome = "sign_in_failed"; },
      [](AuditEntry& entry) { entry.hash[0] = entry.hash[0] == '0' ? '1' : '0'; },
  };
  for (const auto& alter : alterations) {
    auto log = log_of_five();
    CHECK_FALSE(must(first_broken_entry(log)));
    alter(log.rows[2]);
    CHECK(must(first_broken_entry(log)) == 3);
  }
}

TEST_CASE("an altered entry with its hash made anew breaks the chain at the next one") {
  auto log = log_of_five();
  log.rows[2].outcome = "sign_in_failed";
  log.rows[2].hash = audit_hash(log.rows[2], log.rows[1].hash);
  CHECK(must(first_broken_entry(log)) == 4);
}

TEST_CASE("a removed entry breaks the chain where it stood, also the first") {
  auto log = log_of_five();
  log.rows.erase(log.rows.begin() + 2);
  CHECK(must(first_broken_entry(log)) == 3);
  log = log_of_five();
  log.rows.erase(log.rows.begin());
  CHECK(must(first_broken_entry(log)) == 1);
}

TEST_CASE("moving characters between neighbouring texts gives another hash") {
  CHECK(rc::check([](const std::string& a, const std::string& b, const std::string& c) {
    AuditEntry entry{
        .at = Time{}, .person = {}, .organisation = {}, .action = a, .subject = b, .outcome = c, .hash = ""};
    const auto hash = audit_hash(entry, "");
    entry.action = a + b;
    entry.subject.clear();
    RC_ASSERT((audit_hash(entry, "") == hash) == b.empty());
  }));
}

}  // namespace svea::store
