// Appending to the audit log.
#pragma once

#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"
#include "store/audit_log.h"

namespace svea::access {

// Thread-safe. What it is given outlives it.
class Audit {
 public:
  Audit(store::AuditLog& log, const Clock& clock) : log_(log), clock_(clock) {}

  // `action`: a stable slug ("document_added"); `subject`: what it was done to ("document 12"), never
  // personal text. Id zero: nobody signed in, or the installation as a whole. When the entry could not be
  // written, what it is about should not be done, or be said to have failed. Errors: storage_full.
  [[nodiscard]] Status done(model::PersonId, model::OrganisationId, std::string_view action,
                            std::string_view subject = "");
  // The same for what was refused or failed: the entry's outcome is the error's code.
  [[nodiscard]] Status failed(model::PersonId, model::OrganisationId, std::string_view action,
                              std::string_view subject, const Error& error);

 private:
  [[nodiscard]] Status append(model::PersonId, model::OrganisationId, std::string_view action,
                              std::string_view subject, std::string_view outcome);

  store::AuditLog& log_;
  const Clock& clock_;
};

}  // namespace svea::access
