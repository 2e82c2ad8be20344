#include "server/first_administrator.h"

#include "server/administrators.h"

namespace svea::server {
namespace {

constexpr std::string_view k_email = "administrator@localhost";

Status ensure_organisation(store::Directory& directory) {
  if (!TRY(directory.organisations()).empty()) return {};
  const auto organisation = TRY(directory.add_organisation({{}, "organisation", "Min organisation", {}}));
  TRY(directory.add_space({{}, organisation.id, "dokument", "Dokument", {}}));
  return {};
}

// Somebody other than the installation's own accounts administers an organisation.
Result<bool> has_other_administrator(store::Directory& directory) {
  const auto command_line = TRY(ensure_command_line_account(directory));
  for (const auto& organisation : TRY(directory.organisations()))
    for (const auto& [person, role] : TRY(directory.people_of(organisation.id)))
      if (role == model::Role::administrator && person.id != command_line.id && person.email != k_email)
        return true;
  return false;
}

}  // namespace

Result<std::string> issue_first_link(store::Record& record, identity::Identity& identity) {
  auto& directory = record.directory();
  TRY(ensure_organisation(directory));
  if (TRY(has_other_administrator(directory))) return std::string();
  const auto administrator = TRY(ensure_administrator(directory, k_email, "Administratören"));
  if (TRY(record.credentials().password_hash(administrator.id))) return std::string();
  return TRY(identity.links.issue(administrator.id)).secret;
}

}  // namespace svea::server
