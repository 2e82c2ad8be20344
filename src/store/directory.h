// Port: organisations, people, memberships and spaces.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/directory.h"

namespace svea::store {

struct SpaceWithMembers {
  model::Space space;
  std::vector<model::PersonId> members;  // only for SpaceAccess::members
};

class Directory {
 public:
  virtual ~Directory() = default;

  // Ids in what is passed to add_… are ignored; the stored value with its id comes back.
  // Errors of all add_…: conflict ("slug_taken", "email_taken"); of all that name another row: not_found
  // ("gone").
  [[nodiscard]] virtual Result<model::Organisation> add_organisation(const model::Organisation&) = 0;
  [[nodiscard]] virtual Result<std::vector<model::Organisation>> organisations() = 0;
  // Those the person is a member of, and the national ones, which everybody reads.
  [[nodiscard]] virtual Result<std::vector<model::Organisation>> organisations_open_to(model::PersonId) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Organisation>> find_organisation(
      std::string_view slug) = 0;

  [[nodiscard]] virtual Result<model::Person> add_person(const model::Person&) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Person>> find_person(model::PersonId) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Person>> find_person(std::string_view email) = 0;
  [[nodiscard]] virtual Result<bool> has_people() = 0;

  // Adds the membership or changes its role.
  [[nodiscard]] virtual Status set_membership(const model::Membership&) = 0;
  // Also takes the person out of the organisation's spaces.
  [[nodiscard]] virtual Status remove_membership(model::PersonId, model::OrganisationId) = 0;
  [[nodiscard]] virtual Result<std::vector<model::Membership>> memberships_of(model::PersonId) = 0;
  [[nodiscard]] virtual Result<std::vector<std::pair<model::Person, model::Role>>> people_of(
      model::OrganisationId) = 0;

  [[nodiscard]] virtual Result<model::Space> add_space(const model::Space&) = 0;
  [[nodiscard]] virtual Result<std::vector<model::Space>> spaces_of(model::OrganisationId) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Space>> find_space(model::SpaceId) = 0;
  [[nodiscard]] virtual Status set_space_class(model::SpaceId, model::SecurityClass) = 0;
  [[nodiscard]] virtual Status set_space_members(model::SpaceId, const std::vector<model::PersonId>&) = 0;
  // For access:: to compute a Reach from; never shown as it is.
  [[nodiscard]] virtual Result<std::vector<SpaceWithMembers>> spaces_with_members(
      std::span<const model::OrganisationId>) = 0;
};

}  // namespace svea::store
