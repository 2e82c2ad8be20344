// What every implementation of store::Directory does. For tests only; call from a TEST_CASE with a new
// record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void directory_contract(Record& record) {
  auto& directory = record.directory();
  using model::Role;

  SUBCASE("a new directory holds nobody") {
    CHECK_FALSE(must(directory.has_people()));
    CHECK(must(directory.organisations()).empty());
    CHECK_FALSE(must(directory.find_person("eva@solna.se")));
    CHECK_FALSE(must(directory.find_organisation("solna")));
  }

  SUBCASE("what was added is found as it was") {
    const auto organisation = must(directory.add_organisation(
        {.id = {}, .slug = "lagar", .name = "Lagar och regler", .kind = model::OrganisationKind::national}));
    const auto person =
        must(directory.add_person({.id = {}, .email = "åsa@lagar.se", .name = "Åsa", .is_operator = true}));
    const auto space = must(directory.add_space({.id = {},
                                                 .organisation = organisation.id,
                                                 .slug = "sfs",
                                                 .name = "SFS",
                                                 .access = model::SpaceAccess::members}));
    CHECK(must(directory.has_people()));
    const auto found = must(directory.find_organisation("lagar"));
    REQUIRE(found);
    CHECK(found->id == organisation.id);
    CHECK(found->name == "Lagar och regler");
    CHECK(found->kind == model::OrganisationKind::national);
    CHECK(must(directory.organisations()).size() == 1);
    const auto by_id = must(directory.find_person(person.id));
    const auto by_email = must(directory.find_person("åsa@lagar.se"));
    REQUIRE((by_id && by_email));
    CHECK(by_id->is_operator);
    CHECK(by_id->name == "Åsa");
    CHECK(by_email->id == person.id);
    const auto found_space = must(directory.find_space(space.id));
    REQUIRE(found_space);
    CHECK(found_space->organisation == organisation.id);
    CHECK(found_space->slug == "sfs");
    CHECK(found_space->access == model::SpaceAccess::members);
    CHECK(must(directory.spaces_of(organisation.id)).size() == 1);
  }

  SUBCASE("a space is internal until its security class is set") {
    const ContractWorld world(record);
    CHECK(must(directory.find_space(world.space.id))->security_class == model::SecurityClass::internal);
    must(directory.set_space_class(world.space.id, model::SecurityClass::secret));
    CHECK(must(directory.find_space(world.space.id))->security_class == model::SecurityClass::secret);
    CHECK(must(directory.spaces_of(world.organisation.id))[0].security_class == model::SecurityClass::secret);
    const std::vector organisations{world.organisation.id};
    CHECK(must(directory.spaces_with_members(organisations))[0].space.security_class ==
          model::SecurityClass::secret);
    CHECK_FALSE(directory.set_space_class(model::SpaceId{4711}, model::SecurityClass::open));
  }

  SUBCASE("a slug is unique in its place and an e-mail address everywhere") {
    const ContractWorld world(record);  // both organisations have a space "alla"
    const auto organisation = directory.add_organisation({.id = {}, .slug = "solna", .name = "En till"});
    REQUIRE_FALSE(organisation);
    CHECK(organisation.error().code == "slug_taken");
    const auto space = directory.add_space(
        {.id = {}, .organisation = world.organisation.id, .slug = "alla", .name = "En till"});
    REQUIRE_FALSE(space);
    CHECK(space.error().code == "slug_taken");
    CHECK(space.error().kind == ErrorKind::conflict);
    const auto person = directory.add_person({.id = {}, .email = "eva@solna.se", .name = "En till"});
    REQUIRE_FALSE(person);
    CHECK(person.error().code == "email_taken");
  }

  SUBCASE("a membership is added, changed and ended") {
    const ContractWorld world(record);
    must(directory.set_membership({world.person.id, world.organisation.id, Role::reader}));
    must(directory.set_membership({world.person.id, world.organisation.id, Role::administrator}));
    must(directory.set_membership({world.person.id, world.other_organisation.id, Role::editor}));
    const auto memberships = must(directory.memberships_of(world.person.id));
    REQUIRE(memberships.size() == 2);
    CHECK(memberships[0].organisation == world.organisation.id);
    CHECK(memberships[0].role == Role::administrator);
    CHECK(memberships[1].role == Role::editor);
    const auto people = must(directory.people_of(world.organisation.id));
    REQUIRE(people.size() == 1);
    CHECK(people[0].first.email == "eva@solna.se");
    CHECK(people[0].second == Role::administrator);

    must(directory.remove_membership(world.person.id, world.organisation.id));
    CHECK(must(directory.memberships_of(world.person.id)).size() == 1);
    CHECK(must(directory.people_of(world.organisation.id)).empty());
  }

  SUBCASE("a person's own organisations and the national ones are open to them") {
    const ContractWorld world(record);
    const auto national = must(directory.add_organisation(
        {.id = {}, .slug = "lagar", .name = "Lagar", .kind = model::OrganisationKind::national}));
    must(directory.set_membership({world.person.id, world.organisation.id, Role::reader}));
    const auto open = must(directory.organisations_open_to(world.person.id));
    REQUIRE(open.size() == 2);
    CHECK(open[0].id == world.organisation.id);
    CHECK(open[1].id == national.id);
    CHECK(must(directory.organisations_open_to(world.other_person.id)).size() == 1);
  }

  SUBCASE("people are listed by name") {
    const ContractWorld world(record);
    for (const auto* name : {"Berit", "Adam", "Cecilia"}) {
      const auto person = must(directory.add_person({.id = {}, .email = name, .name = name}));
      must(directory.set_membership({person.id, world.organisation.id, Role::reader}));
    }
    const auto people = must(directory.people_of(world.organisation.id));
    REQUIRE(people.size() == 3);
    CHECK(people[0].first.name == "Adam");
    CHECK(people[2].first.name == "Cecilia");
  }

  SUBCASE("a space's members are replaced, and leave it with the organisation") {
    const ContractWorld world(record);
    const std::vector organisations{world.organisation.id};
    must(directory.set_membership({world.person.id, world.organisation.id, Role::reader}));
    must(directory.set_space_members(world.space.id,
                                     {world.person.id, world.other_person.id, world.person.id}));
    auto spaces = must(directory.spaces_with_members(organisations));
    REQUIRE(spaces.size() == 1);
    CHECK(spaces[0].space.id == world.space.id);
    CHECK(spaces[0].members == std::vector{world.person.id, world.other_person.id});

    must(directory.remove_membership(world.person.id, world.organisation.id));
    CHECK(must(directory.spaces_with_members(organisations))[0].members ==
          std::vector{world.other_person.id});
    must(directory.set_space_members(world.space.id, {}));
    CHECK(must(directory.spaces_with_members(organisations))[0].members.empty());
    CHECK(must(directory.spaces_with_members({})).empty());
  }

  SUBCASE("a row that names another that does not exist is refused whole") {
    const ContractWorld world(record);
    const model::OrganisationId no_organisation{4711};
    const model::PersonId nobody{4711};
    const auto space =
        directory.add_space({.id = {}, .organisation = no_organisation, .slug = "x", .name = "X"});
    REQUIRE_FALSE(space);
    CHECK(space.error().code == "gone");
    CHECK_FALSE(directory.set_membership({nobody, world.organisation.id, Role::reader}));
    CHECK_FALSE(directory.set_membership({world.person.id, no_organisation, Role::reader}));
    must(directory.set_space_members(world.space.id, {world.person.id}));
    CHECK_FALSE(directory.set_space_members(world.space.id, {nobody}));
    CHECK_FALSE(directory.set_space_members(model::SpaceId{4711}, {}));
    const std::vector organisations{world.organisation.id};
    CHECK(must(directory.spaces_with_members(organisations))[0].members == std::vector{world.person.id});
  }
}

}  // namespace svea::store
