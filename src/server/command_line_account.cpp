#include "server/command_line_account.h"

#include <algorithm>

namespace svea::server {
namespace {

// ".invalid" never names a mailbox (RFC 2606).
constexpr std::string_view k_email = "kommandoraden@svea.invalid";

}  // namespace

Result<model::Person> ensure_command_line_account(store::Directory& directory) {
  auto person = TRY(directory.find_person(k_email));
  if (!person) person = TRY(directory.add_person({{}, std::string(k_email), "Kommandoraden", true}));
  const auto memberships = TRY(directory.memberships_of(person->id));
  for (const auto& organisation : TRY(directory.organisations())) {
    const bool administers = std::ranges::any_of(memberships, [&](const model::Membership& membership) {
      return membership.organisation == organisation.id && membership.role == model::Role::administrator;
    });
    if (!administers) TRY(directory.set_membership({person->id, organisation.id, model::Role::administrator}));
  }
  return *person;
}

}  // namespace svea::server
