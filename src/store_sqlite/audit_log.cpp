#include "store_sqlite/audit_log.h"

namespace svea::store_sqlite {
namespace {

store::AuditEntry read_entry(const Rows& row) {
  return {row.get<std::int64_t>(0),          row.get<Time>(1),        row.get<model::PersonId>(2),
          row.get<model::OrganisationId>(3), row.get<std::string>(4), row.get<std::string>(5),
          row.get<std::string>(6),           row.get<std::string>(7)};
}

}  // namespace

Status SqliteAuditLog::append(const store::AuditEntry& given) {
  return database_.write([&](Connection& connection) -> Status {
    auto entry = given;
    std::string previous_hash;
    entry.number = 1;
    {
      auto last =
          TRY(connection.query("SELECT number, hash FROM audit_entries ORDER BY number DESC LIMIT 1"));
      if (TRY(last.next())) {
        entry.number = last.get<std::int64_t>(0) + 1;
        previous_hash = last.get<std::string>(1);
      }
    }
    return connection.run(
        "INSERT INTO audit_entries (number, at, person_id, organisation_id, action, subject, outcome, hash) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        entry.number, entry.at, entry.person, entry.organisation, entry.action, entry.subject, entry.outcome,
        store::audit_hash(entry, previous_hash));
  });
}

Result<std::vector<store::AuditEntry>> SqliteAuditLog::entries_after(std::int64_t number,
                                                                     std::size_t count_max) {
  return database_.read([&](Connection& connection) -> Result<std::vector<store::AuditEntry>> {
    auto rows =
        TRY(connection.query("SELECT number, at, person_id, organisation_id, action, subject, outcome, hash "
                             "FROM audit_entries WHERE number > ?1 ORDER BY number LIMIT ?2",
                             number, count_max));
    return read_all(rows, read_entry);
  });
}

}  // namespace svea::store_sqlite
