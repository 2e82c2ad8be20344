// What every implementation of store::Votes does. For tests only; call from a TEST_CASE with a new record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void votes_contract(Record& record) {
  auto& votes = record.votes();
  const ContractWorld world(record);
  model::Vote vote;
  vote.organisation = world.organisation.id;
  vote.person = world.person.id;
  vote.models = {"stor", "liten", "grund"};
  vote.verdict = model::VoteVerdict::one_best;
  vote.best = 2;
  vote.why = "Den sa var det står.";
  vote.voted_at = k_noon;

  SUBCASE("votes come back as they were given, oldest first, to their organisation alone") {
    must(votes.add(vote));
    auto second = vote;
    second.verdict = model::VoteVerdict::all_bad;
    second.best = 0;
    second.why = "";
    must(votes.add(second));
    const auto all = must(votes.list(world.organisation.id));
    REQUIRE(all.size() == 2);
    CHECK(all[0].person == vote.person);
    CHECK(all[0].models == vote.models);
    CHECK(all[0].verdict == vote.verdict);
    CHECK(all[0].best == 2);
    CHECK(all[0].why == vote.why);
    CHECK(all[0].voted_at == k_noon);
    CHECK(all[1].verdict == model::VoteVerdict::all_bad);
    CHECK(must(votes.list(world.other_organisation.id)).empty());
  }

  SUBCASE("a vote of nobody's is not kept") {
    vote.person = {999};
    const auto refused = votes.add(vote);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "gone");
  }
}

}  // namespace svea::store
