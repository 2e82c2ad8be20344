// In-memory fake of the audit log.
#pragma once

#include <mutex>

#include "store/audit_log.h"

namespace svea::store {

class MemoryAuditLog final : public AuditLog {
 public:
  Status append(const AuditEntry&) override;
  Result<std::vector<AuditEntry>> entries_after(std::int64_t number, std::size_t count_max) override;

 private:
  std::mutex mutex_;
  std::vector<AuditEntry> entries_;
};

}  // namespace svea::store
