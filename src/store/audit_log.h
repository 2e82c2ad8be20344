// Port: who did what, in an order that can't be altered unseen: each entry carries the hash of the one before
// it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"

namespace svea::store {

struct AuditEntry {
  std::int64_t number = 0;  // from 1, without gaps
  Time at{};
  model::PersonId person;              // none: the system or somebody not signed in
  model::OrganisationId organisation;  // none: the installation
  std::string action;                  // stable slug: "sign_in", "document_added" …
  std::string subject;                 // what it was done to: "document 12"; never personal text
  std::string outcome;                 // "done" or an error's code
  std::string hash;                    // hex SHA-256 of the fields above and the previous entry's hash
};

class AuditLog {
 public:
  virtual ~AuditLog() = default;

  // Sets number and hash itself.
  [[nodiscard]] virtual Status append(const AuditEntry&) = 0;
  // Oldest first, after `number`.
  [[nodiscard]] virtual Result<std::vector<AuditEntry>> entries_after(std::int64_t number,
                                                                      std::size_t count_max) = 0;
};

// The hash that an entry must carry after `previous_hash` ("" before the first).
[[nodiscard]] std::string audit_hash(const AuditEntry& entry, std::string_view previous_hash);

// The number of the first entry that was altered, removed or put in afterwards; absent when the chain holds.
// Entries cut off at the end leave no trace in the chain: compare its last hash with one kept elsewhere.
// Reads the whole log.
[[nodiscard]] Result<std::optional<std::int64_t>> first_broken_entry(AuditLog& log);

}  // namespace svea::store
