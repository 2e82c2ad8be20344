#include "store/memory_audit_log.h"

#include <algorithm>

namespace svea::store {

Status MemoryAuditLog::append(const AuditEntry& given) {
  std::scoped_lock lock(mutex_);
  auto entry = given;
  entry.number = static_cast<std::int64_t>(entries_.size()) + 1;
  entry.hash = audit_hash(entry, entries_.empty() ? "" : entries_.back().hash);
  entries_.push_back(std::move(entry));
  return {};
}

Result<std::vector<AuditEntry>> MemoryAuditLog::entries_after(std::int64_t number, std::size_t count_max) {
  std::scoped_lock lock(mutex_);
  const auto first = std::min(static_cast<std::size_t>(std::max<std::int64_t>(number, 0)), entries_.size());
  const auto count = std::min(count_max, entries_.size() - first);
  const auto begin = entries_.begin() + static_cast<std::ptrdiff_t>(first);
  return std::vector(begin, begin + static_cast<std::ptrdiff_t>(count));
}

}  // namespace svea::store
