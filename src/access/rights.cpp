#include "access/rights.h"

#include <algorithm>

namespace svea::access {

Rights::Rights(model::Person person, std::span<const model::Membership> memberships,
               std::span<const model::Organisation> organisations,
               std::span<const store::SpaceWithMembers> spaces)
    : person_(std::move(person)) {
  for (const auto& membership : memberships)
    if (membership.person == person_.id) memberships_.push_back(membership);

  std::vector<model::OrganisationId> national;
  for (const auto& organisation : organisations) {
    const auto role = role_in(organisation.id);
    const bool is_national = organisation.kind == model::OrganisationKind::national;
    if (is_national) national.push_back(organisation.id);
    if (role || is_national) organisations_.emplace_back(organisation, role.value_or(model::Role::reader));
  }

  for (const auto& [space, members] : spaces) {
    const bool is_open_here =
        is_member_of(space.organisation) || std::ranges::count(national, space.organisation) > 0;
    // Being named counts only with a membership, so that who leaves the organisation leaves its spaces.
    const bool is_named = is_member_of(space.organisation) && std::ranges::count(members, person_.id) > 0;
    if (space.access == model::SpaceAccess::organisation ? is_open_here : is_named)
      reach_.spaces.push_back(space.id);
  }
  std::ranges::sort(reach_.spaces);
}

std::optional<model::Role> Rights::role_in(model::OrganisationId organisation) const {
  const auto found = std::ranges::find(memberships_, organisation, &model::Membership::organisation);
  if (found == memberships_.end()) return std::nullopt;
  return found->role;
}

bool Rights::is_member_of(model::OrganisationId organisation) const {
  return role_in(organisation).has_value();
}

bool Rights::may_read(model::SpaceId space) const { return reach_.covers(space); }

bool Rights::may_edit(const model::Space& space) const {
  const auto role = role_in(space.organisation);
  return role && *role >= model::Role::editor && may_read(space.id);
}

bool Rights::may_administer(model::OrganisationId organisation) const {
  return role_in(organisation) == model::Role::administrator;
}

Result<Rights> rights_of(store::Directory& directory, const model::Person& person,
                         const Narrowing& narrowing) {
  auto memberships = TRY(directory.memberships_of(person.id));
  auto organisations = TRY(directory.organisations_open_to(person.id));
  if (narrowing.organisation) {
    std::erase_if(memberships,
                  [&](const auto& membership) { return membership.organisation != narrowing.organisation; });
    std::erase_if(organisations, [&](const auto& organisation) {
      return organisation.id != narrowing.organisation &&
             organisation.kind != model::OrganisationKind::national;
    });
  }
  std::vector<model::OrganisationId> ids;
  for (const auto& organisation : organisations) ids.push_back(organisation.id);
  auto spaces = TRY(directory.spaces_with_members(ids));
  if (!narrowing.spaces.empty())
    std::erase_if(spaces,
                  [&](const auto& one) { return std::ranges::count(narrowing.spaces, one.space.id) == 0; });
  return Rights(person, memberships, organisations, spaces);
}

}  // namespace svea::access
