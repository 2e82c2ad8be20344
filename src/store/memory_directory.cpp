#include "store/memory_directory.h"

#include <algorithm>

#include "store/errors.h"

namespace svea::store {
namespace {

template <typename Id>
bool exists(Id id, std::size_t count) {
  return id.value >= 1 && static_cast<std::size_t>(id.value) <= count;
}

template <typename Row>
void give_id(Row& row, std::size_t count_before) {
  row.id = {static_cast<std::int64_t>(count_before) + 1};
}

}  // namespace

Result<model::Organisation> MemoryDirectory::add_organisation(const model::Organisation& given) {
  std::scoped_lock lock(mutex_);
  if (std::ranges::count(organisations_, given.slug, &model::Organisation::slug) > 0) return slug_taken();
  auto organisation = given;
  give_id(organisation, organisations_.size());
  return organisations_.emplace_back(std::move(organisation));
}

Result<std::vector<model::Organisation>> MemoryDirectory::organisations() {
  std::scoped_lock lock(mutex_);
  return organisations_;
}

Result<std::vector<model::Organisation>> MemoryDirectory::organisations_open_to(model::PersonId person) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Organisation> open;
  for (const auto& organisation : organisations_)
    if (organisation.kind == model::OrganisationKind::national || roles_.contains({person, organisation.id}))
      open.push_back(organisation);
  return open;
}

Result<std::optional<model::Organisation>> MemoryDirectory::find_organisation(std::string_view slug) {
  std::scoped_lock lock(mutex_);
  const auto found = std::ranges::find(organisations_, slug, &model::Organisation::slug);
  if (found == organisations_.end()) return std::nullopt;
  return *found;
}

Result<model::Person> MemoryDirectory::add_person(const model::Person& given) {
  std::scoped_lock lock(mutex_);
  if (std::ranges::count(people_, given.email, &model::Person::email) > 0) return email_taken();
  auto person = given;
  give_id(person, people_.size());
  return people_.emplace_back(std::move(person));
}

Result<std::optional<model::Person>> MemoryDirectory::find_person(model::PersonId id) {
  std::scoped_lock lock(mutex_);
  if (!exists(id, people_.size())) return std::nullopt;
  return people_[static_cast<std::size_t>(id.value - 1)];
}

Result<std::optional<model::Person>> MemoryDirectory::find_person(std::string_view email) {
  std::scoped_lock lock(mutex_);
  const auto found = std::ranges::find(people_, email, &model::Person::email);
  if (found == people_.end()) return std::nullopt;
  return *found;
}

Result<bool> MemoryDirectory::has_people() {
  std::scoped_lock lock(mutex_);
  return !people_.empty();
}

Status MemoryDirectory::set_membership(const model::Membership& membership) {
  std::scoped_lock lock(mutex_);
  if (!exists(membership.person, people_.size())) return gone();
  if (!exists(membership.organisation, organisations_.size())) return gone();
  roles_[{membership.person, membership.organisation}] = membership.role;
  return {};
}

Status MemoryDirectory::remove_membership(model::PersonId person, model::OrganisationId organisation) {
  std::scoped_lock lock(mutex_);
  roles_.erase({person, organisation});
  for (auto& [space, members] : spaces_)
    if (space.organisation == organisation) std::erase(members, person);
  return {};
}

Result<std::vector<model::Membership>> MemoryDirectory::memberships_of(model::PersonId person) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Membership> memberships;
  for (const auto& [key, role] : roles_)
    if (key.first == person) memberships.push_back({person, key.second, role});
  return memberships;
}

Result<std::vector<std::pair<model::Person, model::Role>>> MemoryDirectory::people_of(
    model::OrganisationId organisation) {
  std::scoped_lock lock(mutex_);
  std::vector<std::pair<model::Person, model::Role>> people;
  for (const auto& [key, role] : roles_)
    if (key.second == organisation)
      people.emplace_back(people_[static_cast<std::size_t>(key.first.value - 1)], role);
  std::ranges::sort(people, {}, [](const auto& row) { return row.first.name; });
  return people;
}

Result<model::Space> MemoryDirectory::add_space(const model::Space& given) {
  std::scoped_lock lock(mutex_);
  if (!exists(given.organisation, organisations_.size())) return gone();
  for (const auto& [space, members] : spaces_)
    if (space.organisation == given.organisation && space.slug == given.slug) return slug_taken();
  auto space = given;
  give_id(space, spaces_.size());
  return spaces_.emplace_back(SpaceWithMembers{std::move(space), {}}).space;
}

Result<std::vector<model::Space>> MemoryDirectory::spaces_of(model::OrganisationId organisation) {
  std::scoped_lock lock(mutex_);
  std::vector<model::Space> spaces;
  for (const auto& [space, members] : spaces_)
    if (space.organisation == organisation) spaces.push_back(space);
  return spaces;
}

Result<std::optional<model::Space>> MemoryDirectory::find_space(model::SpaceId id) {
  std::scoped_lock lock(mutex_);
  if (!exists(id, spaces_.size())) return std::nullopt;
  return spaces_[static_cast<std::size_t>(id.value - 1)].space;
}

Status MemoryDirectory::set_space_class(model::SpaceId id, model::SecurityClass security_class) {
  std::scoped_lock lock(mutex_);
  if (!exists(id, spaces_.size())) return gone();
  spaces_[static_cast<std::size_t>(id.value - 1)].space.security_class = security_class;
  return {};
}

Status MemoryDirectory::set_space_members(model::SpaceId id, const std::vector<model::PersonId>& people) {
  std::scoped_lock lock(mutex_);
  if (!exists(id, spaces_.size())) return gone();
  for (const auto person : people)
    if (!exists(person, people_.size())) return gone();
  auto& members = spaces_[static_cast<std::size_t>(id.value - 1)].members;
  members = people;
  std::ranges::sort(members);
  members.erase(std::ranges::unique(members).begin(), members.end());
  return {};
}

Result<std::vector<SpaceWithMembers>> MemoryDirectory::spaces_with_members(
    std::span<const model::OrganisationId> organisations) {
  std::scoped_lock lock(mutex_);
  std::vector<SpaceWithMembers> spaces;
  for (const auto& row : spaces_)
    if (std::ranges::find(organisations, row.space.organisation) != organisations.end())
      spaces.push_back(row);
  return spaces;
}

}  // namespace svea::store
