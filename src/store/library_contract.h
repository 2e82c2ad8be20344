// What every implementation of store::Library does. For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void library_contract(Record& record) {
  auto& library = record.library();
  const ContractWorld world(record);
  model::LibraryEntry wish;
  wish.organisation = world.organisation.id;
  wish.space = world.space.id;
  wish.kind = "workflow";
  wish.name = "Bygglov";
  wish.description = "Från ansökan till utkast";
  wish.body = R"({"steps":[]})";
  wish.changed_by = world.person.id;
  wish.changed_at = k_noon;
  const auto entry = must(library.add(wish));
  const auto me = world.person.id;

  SUBCASE("an entry comes back as it was kept, to those who reach its space") {
    const auto found = must(library.find(entry.id, world.reach, me));
    REQUIRE(found);
    CHECK(found->entry.kind == "workflow");
    CHECK(found->entry.name == "Bygglov");
    CHECK(found->entry.description == "Från ansökan till utkast");
    CHECK(found->entry.body == R"({"steps":[]})");
    CHECK(found->entry.version == 1);
    CHECK(found->entry.changed_by == me);
    CHECK(found->entry.changed_at == k_noon);
    CHECK(found->rating.votes == 0);
    CHECK_FALSE(must(library.find(entry.id, world.other_reach, me)));
    CHECK(must(library.list(world.other_reach, "", me)).empty());
  }

  SUBCASE("a list has the newest version of each, by name, of one kind or of all") {
    auto other = wish;
    other.kind = "prompt";
    other.name = "Avslag";
    must(library.add(other));
    auto changed = entry;
    changed.name = "Bygglov, ny";
    changed.body = "{}";
    changed.changed_at = k_noon + std::chrono::hours(1);
    CHECK(must(library.change(changed))->version == 2);
    const auto all = must(library.list(world.reach, "", me));
    REQUIRE(all.size() == 2);
    CHECK(all[0].entry.name == "Avslag");
    CHECK(all[1].entry.name == "Bygglov, ny");
    CHECK(all[1].entry.id == entry.id);
    CHECK(must(library.list(world.reach, "prompt", me)).size() == 1);
    const auto versions = must(library.versions(entry.id, world.reach));
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].body == "{}");
    CHECK(versions[1].name == "Bygglov");
    CHECK(must(library.versions(entry.id, world.other_reach)).empty());
  }

  SUBCASE("what is not there can't be changed, and what is removed is gone with its versions") {
    auto none = entry;
    none.id = {4711};
    CHECK_FALSE(must(library.change(none)));
    must(library.rate(entry.id, me, 5));
    must(library.remove(entry.id));
    CHECK_FALSE(must(library.find(entry.id, world.reach, me)));
    CHECK(must(library.versions(entry.id, world.reach)).empty());
    CHECK_FALSE(must(library.change(entry)));
  }

  SUBCASE("a person votes once, may change their mind and take it back") {
    must(library.rate(entry.id, me, 2));
    must(library.rate(entry.id, me, 4));
    must(library.rate(entry.id, world.other_person.id, 1));
    auto rating = must(library.find(entry.id, world.reach, me))->rating;
    CHECK(rating.votes == 2);
    CHECK(rating.mean == 2.5);
    CHECK(rating.own == 4);
    must(library.rate(entry.id, me, 0));
    rating = must(library.list(world.reach, "", me))[0].rating;
    CHECK(rating.votes == 1);
    CHECK_FALSE(rating.own);
    const auto refused = library.rate({4711}, me, 3);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "gone");
  }
}

}  // namespace svea::store
