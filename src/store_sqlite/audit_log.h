// The audit log in SQLite.
#pragma once

#include "store/audit_log.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteAuditLog final : public store::AuditLog {
 public:
  explicit SqliteAuditLog(Database& database) : database_(database) {}

  Status append(const store::AuditEntry&) override;
  Result<std::vector<store::AuditEntry>> entries_after(std::int64_t number, std::size_t count_max) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
