// What every contract suite of the record starts from. For tests only.
#pragma once

#include "must.h"
#include "store/record.h"

namespace svea::store {

inline constexpr Time k_noon{std::chrono::sys_days{std::chrono::year{2025} / 3 / 3} + std::chrono::hours{12}};

// Two organisations with a space and a person each; `reach` reads the first one's space.
struct ContractWorld {
  explicit ContractWorld(Record& record) {
    auto& directory = record.directory();
    organisation = must(directory.add_organisation({.id = {}, .slug = "solna", .name = "Solna stad"}));
    other_organisation =
        must(directory.add_organisation({.id = {}, .slug = "lulea", .name = "Luleå kommun"}));
    space = must(
        directory.add_space({.id = {}, .organisation = organisation.id, .slug = "alla", .name = "Alla"}));
    other_space = must(directory.add_space(
        {.id = {}, .organisation = other_organisation.id, .slug = "alla", .name = "Alla"}));
    person = must(directory.add_person({.id = {}, .email = "eva@solna.se", .name = "Eva"}));
    other_person = must(directory.add_person({.id = {}, .email = "nils@lulea.se", .name = "Nils"}));
    reach.spaces = {space.id};
    other_reach.spaces = {other_space.id};
  }

  model::Organisation organisation, other_organisation;
  model::Space space, other_space;
  model::Person person, other_person;
  model::Reach reach, other_reach;
};

}  // namespace svea::store
