// In-memory fake of the directory.
#pragma once

#include <map>
#include <mutex>

#include "store/directory.h"

namespace svea::store {

class MemoryDirectory final : public Directory {
 public:
  Result<model::Organisation> add_organisation(const model::Organisation&) override;
  Result<std::vector<model::Organisation>> organisations() override;
  Result<std::vector<model::Organisation>> organisations_open_to(model::PersonId) override;
  Result<std::optional<model::Organisation>> find_organisation(std::string_view slug) override;
  Result<model::Person> add_person(const model::Person&) override;
  Result<std::optional<model::Person>> find_person(model::PersonId) override;
  Result<std::optional<model::Person>> find_person(std::string_view email) override;
  Result<bool> has_people() override;
  Status set_membership(const model::Membership&) override;
  Status remove_membership(model::PersonId, model::OrganisationId) override;
  Result<std::vector<model::Membership>> memberships_of(model::PersonId) override;
  Result<std::vector<std::pair<model::Person, model::Role>>> people_of(model::OrganisationId) override;
  Result<model::Space> add_space(const model::Space&) override;
  Result<std::vector<model::Space>> spaces_of(model::OrganisationId) override;
  Result<std::optional<model::Space>> find_space(model::SpaceId) override;
  Status set_space_class(model::SpaceId, model::SecurityClass) override;
  Status set_space_members(model::SpaceId, const std::vector<model::PersonId>&) override;
  Result<std::vector<SpaceWithMembers>> spaces_with_members(std::span<const model::OrganisationId>) override;

 private:
  // Ids are positions from 1, since nothing here is ever removed but memberships.
  std::mutex mutex_;
  std::vector<model::Organisation> organisations_;
  std::vector<model::Person> people_;
  std::vector<SpaceWithMembers> spaces_;
  std::map<std::pair<model::PersonId, model::OrganisationId>, model::Role> roles_;
};

}  // namespace svea::store
