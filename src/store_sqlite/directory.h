// The directory in SQLite.
#pragma once

#include "store/directory.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteDirectory final : public store::Directory {
 public:
  explicit SqliteDirectory(Database& database) : database_(database) {}

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
  Result<std::vector<store::SpaceWithMembers>> spaces_with_members(
      std::span<const model::OrganisationId>) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite
