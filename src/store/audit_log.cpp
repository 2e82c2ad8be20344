#include "store/audit_log.h"

#include <fmt/format.h>

#include "crypto/sha256.h"

namespace svea::store {
namespace {

// Entries held at once while the chain is checked.
constexpr std::size_t k_batch_entries = 1000;

}  // namespace

std::string audit_hash(const AuditEntry& entry, std::string_view previous_hash) {
  // Each text with its length before it, so that no two different entries give the same bytes.
  return crypto::sha256_hex(fmt::format(
      "svea audit 1\n{} {} {} {}\n{}:{}\n{}:{}\n{}:{}\n{}\n", entry.number,
      entry.at.time_since_epoch().count(), entry.person.value, entry.organisation.value, entry.action.size(),
      entry.action, entry.subject.size(), entry.subject, entry.outcome.size(), entry.outcome, previous_hash));
}

Result<std::optional<std::int64_t>> first_broken_entry(AuditLog& log) {
  std::int64_t last_number = 0;
  std::string last_hash;
  for (;;) {
    const auto entries = TRY(log.entries_after(last_number, k_batch_entries));
    if (entries.empty()) return std::nullopt;
    for (const auto& entry : entries) {
      if (entry.number != last_number + 1 || entry.hash != audit_hash(entry, last_hash))
        return last_number + 1;
      last_number = entry.number;
      last_hash = entry.hash;
    }
  }
}

}  // namespace svea::store
