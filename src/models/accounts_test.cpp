#include "models/accounts.h"

#include "must.h"
#include "store/memory_record.h"

namespace svea::models {
namespace {

using namespace std::chrono_literals;

// November 2026, an hour before December.
constexpr Time k_late{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1} - 1h};

struct World {
  World() {
    lindhaga =
        must(record.directory().add_organisation({.id = {}, .slug = "lindhaga", .name = "Lindhaga"})).id;
    sjovik = must(record.directory().add_organisation({.id = {}, .slug = "sjovik", .name = "Sjövik"})).id;
    priced.slug = "hyrd";
    priced.prompt_price_ore = 200;
    priced.answer_price_ore = 1000;
    own.slug = "egen";
  }

  ManualClock clock{k_late};
  store::MemoryRecord record;
  model::OrganisationId lindhaga, sjovik;
  model::LanguageModel priced, own;
};

}  // namespace

TEST_CASE("what was used is in the record when the accounts are closed, and is there when they open again") {
  World world;
  auto& models = world.record.language_models();
  must(models.allow({world.lindhaga, 1000, 1}));
  {
    const auto accounts = must(Accounts::open(models, world.clock));
    accounts->add(world.priced, world.lindhaga, {.prompt = 700, .answer = 50});
    accounts->add(world.priced, world.lindhaga, {.prompt = 100, .answer = 50});
    accounts->add(world.own, world.lindhaga, {.prompt = 5000, .answer = 500});
    CHECK(accounts->budget_of(world.lindhaga) == BudgetState::warned);
  }
  const auto uses = must(models.uses_in("2026-11"));
  REQUIRE(uses.size() == 2);
  CHECK(uses[0] == model::ModelUse{world.lindhaga, "egen", "2026-11", 1, 5000, 500, 0, 0});
  CHECK(uses[1] == model::ModelUse{world.lindhaga, "hyrd", "2026-11", 2, 800, 100, 900, 260'000});
  const auto again = must(Accounts::open(models, world.clock));
  CHECK(again->budget_of(world.lindhaga) == BudgetState::warned);
  again->add(world.priced, world.lindhaga, {.prompt = 100, .answer = 0});
  CHECK(again->budget_of(world.lindhaga) == BudgetState::spent);
}

TEST_CASE("a budget is one organisation's, for one month, and for models that have a price") {
  World world;
  const auto accounts = must(Accounts::open(world.record.language_models(), world.clock));
  accounts->add(world.priced, world.lindhaga, {.prompt = 1'000'000, .answer = 0});
  CHECK(accounts->budget_of(world.lindhaga) == BudgetState::free);
  must(world.record.language_models().allow({world.lindhaga, 1000, 5}));
  must(world.record.language_models().allow({world.sjovik, 1000, 1}));
  must(accounts->refresh());
  CHECK(accounts->budget_of(world.lindhaga) == BudgetState::spent);
  CHECK(accounts->queue_share_of(world.lindhaga) == 5);
  accounts->add(world.own, world.sjovik, {.prompt = 1'000'000, .answer = 0});
  CHECK(accounts->budget_of(world.sjovik) == BudgetState::free);
  world.clock.advance(2h);
  CHECK(accounts->budget_of(world.lindhaga) == BudgetState::free);
  accounts->add(world.priced, world.lindhaga, {.prompt = 10, .answer = 0});
  must(accounts->save());
  CHECK(must(world.record.language_models().uses_in("2026-12")).at(0).priced_tokens == 10);
}

TEST_CASE("tokens that the server did not count are estimated by the length of the texts") {
  const auto estimated = with_estimates({}, 399, 5);
  CHECK(estimated.prompt == 100);
  CHECK(estimated.answer == 2);
  const auto counted = with_estimates({.prompt = 80, .prompt_reused = 70, .answer = 1}, 399, 5);
  CHECK(counted.prompt == 80);
  CHECK(counted.answer == 1);
}

}  // namespace svea::models
