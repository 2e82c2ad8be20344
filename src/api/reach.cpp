#include "api/reach.h"

#include <algorithm>

namespace svea::api {
namespace {

Result<std::vector<model::SpaceId>> spaces_of(Services& services, model::OrganisationId organisation) {
  std::vector<model::SpaceId> ids;
  for (const auto& space : TRY(services.record.directory().spaces_of(organisation))) ids.push_back(space.id);
  return ids;
}

}  // namespace

model::Reach narrowed(const model::Reach& reach, const std::vector<model::SpaceId>& spaces) {
  model::Reach narrow;
  for (const auto space : spaces)
    if (reach.covers(space)) narrow.spaces.push_back(space);
  std::ranges::sort(narrow.spaces);
  return narrow;
}

Result<model::Reach> reach_in(Services& services, const Caller& caller,
                              std::optional<model::OrganisationId> organisation) {
  if (!organisation) return caller.rights.reach();
  return narrowed(caller.rights.reach(), TRY(spaces_of(services, *organisation)));
}

Result<model::Reach> reach_for_answers(Services& services, const Caller& caller,
                                       model::OrganisationId organisation) {
  std::vector<model::SpaceId> spaces;
  for (const auto& other : TRY(services.record.directory().organisations())) {
    if (other.id != organisation && other.kind != model::OrganisationKind::national) continue;
    std::ranges::copy(TRY(spaces_of(services, other.id)), std::back_inserter(spaces));
  }
  return narrowed(caller.rights.reach(), spaces);
}

}  // namespace svea::api
