#include "server/administrators.h"

#include <algorithm>

namespace svea::server {

Result<model::Person> ensure_administrator(store::Directory& directory, std::string_view email,
                                           std::string_view name) {
  auto person = TRY(directory.find_person(email));
  if (!person) {
    const auto added = directory.add_person({{}, std::string(email), std::string(name), true});
    // Another process may have been as quick.
    if (!added && added.error().kind != ErrorKind::conflict) return std::unexpected(added.error());
    person = TRY(directory.find_person(email));
  }
  const auto memberships = TRY(directory.memberships_of(person->id));
  for (const auto& organisation : TRY(directory.organisations())) {
    const bool administers = std::ranges::any_of(memberships, [&](const model::Membership& membership) {
      return membership.organisation == organisation.id && membership.role == model::Role::administrator;
    });
    if (!administers)
      TRY(directory.set_membership({person->id, organisation.id, model::Role::administrator}));
  }
  return *person;
}

Result<model::Person> ensure_command_line_account(store::Directory& directory) {
  // ".invalid" never names a mailbox (RFC 2606).
  return ensure_administrator(directory, "kommandoraden@svea.invalid", "Kommandoraden");
}

}  // namespace svea::server
