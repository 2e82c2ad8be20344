#include "access/audit.h"

namespace svea::access {

Status Audit::done(model::PersonId person, model::OrganisationId organisation, std::string_view action,
                   std::string_view subject) {
  return append(person, organisation, action, subject, "done");
}

Status Audit::failed(model::PersonId person, model::OrganisationId organisation, std::string_view action,
                     std::string_view subject, const Error& error) {
  return append(person, organisation, action, subject, error.code);
}

Status Audit::append(model::PersonId person, model::OrganisationId organisation, std::string_view action,
                     std::string_view subject, std::string_view outcome) {
  store::AuditEntry entry;
  entry.at = clock_.now();
  entry.person = person;
  entry.organisation = organisation;
  entry.action = action;
  entry.subject = subject;
  entry.outcome = outcome;
  return log_.append(entry);
}

}  // namespace svea::access
