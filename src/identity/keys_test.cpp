#include "identity/keys.h"

#include "identity/fixed_random.h"
#include "identity/key_meter.h"
#include "must.h"
#include "store/memory_record.h"

namespace svea::identity {
namespace {

using namespace std::chrono_literals;

struct World {
  store::MemoryRecord record;
  ManualClock clock;
  FixedRandom random;
  Keys keys{record.directory(), record.credentials(), record.api_keys(), clock, random};
  model::Person eva =
      must(record.directory().add_person({.id = {}, .email = "eva@solna.se", .name = "Eva Ek"}));

  [[nodiscard]] model::ApiKey wish() const {
    model::ApiKey key;
    key.owner = eva.id;
    key.name = "Diariet";
    key.scopes = {model::KeyScope::chat};
    key.expires_at = clock.now() + 24h;
    return key;
  }
};

std::string code_of(const Result<MadeKey>& made) { return made ? "" : made.error().code; }

}  // namespace

TEST_CASE("a key is shown once and known again by its hash, and its prefix tells which it is") {
  World world;
  const auto made = must(world.keys.make(world.wish()));
  CHECK(made.secret.starts_with("svea_"));
  CHECK(made.secret.starts_with(made.key.prefix));
  CHECK(made.key.prefix.size() < 12);
  CHECK(made.key.made_at == world.clock.now());
  const auto bearer = must(world.keys.bearer_of(made.secret));
  REQUIRE(bearer);
  CHECK(bearer->person.id == world.eva.id);
  CHECK(bearer->key->id == made.key.id);
  CHECK_FALSE(must(world.keys.bearer_of(made.secret + "x")));
  CHECK_FALSE(must(world.keys.bearer_of(made.key.prefix)));
}

TEST_CASE("a key that has expired says so, and one that was removed is unknown") {
  World world;
  const auto made = must(world.keys.make(world.wish()));
  world.clock.advance(24h);
  const auto expired = world.keys.bearer_of(made.secret);
  REQUIRE_FALSE(expired);
  CHECK(expired.error().kind == ErrorKind::unauthenticated);
  CHECK(expired.error().code == "key_expired");
  must(world.record.api_keys().remove(made.key.id));
  CHECK_FALSE(must(world.keys.bearer_of(made.secret)));
}

TEST_CASE("a key needs something to open and a last day within two years") {
  World world;
  auto wish = world.wish();
  wish.scopes.clear();
  CHECK(code_of(world.keys.make(wish)) == "key_scopes_missing");
  wish = world.wish();
  wish.expires_at = world.clock.now();
  CHECK(code_of(world.keys.make(wish)) == "key_expiry_invalid");
  wish.expires_at = world.clock.now() + k_key_lifetime_max + 1ms;
  CHECK(code_of(world.keys.make(wish)) == "key_expiry_invalid");
}

TEST_CASE("nobody has more keys than can be kept track of") {
  World world;
  for (std::size_t i = 0; i < k_keys_max; ++i) must(world.keys.make(world.wish()));
  CHECK(code_of(world.keys.make(world.wish())) == "keys_too_many");
}

TEST_CASE("what a key uses counts at once, and is in the record when it has been written down") {
  World world;
  KeyMeter meter(world.record.api_keys(), world.clock);
  const auto key = must(world.keys.make(world.wish())).key.id;
  meter.add(key, {1, 100, 20});
  meter.add(key, {1, 10, 2});
  CHECK(must(meter.used(key)).tokens() == 132);
  must(meter.write_down());
  CHECK(must(meter.used(key)).tokens() == 132);
  CHECK(must(world.record.api_keys().usage(key, month_of(world.clock.now()))).requests == 2);
  CHECK(must(world.record.api_keys().find(key))->used_at == world.clock.now());
}

TEST_CASE("a key's budget is for a month") {
  World world;
  KeyMeter meter(world.record.api_keys(), world.clock);
  auto wish = world.wish();
  wish.expires_at += 40 * 24h;
  wish.monthly_tokens = 100;
  const auto key = must(world.keys.make(wish)).key;
  CHECK(meter.check_budget(key));
  meter.add(key.id, {1, 60, 40});
  const auto refused = meter.check_budget(key);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "key_budget_used");
  CHECK(refused.error().kind == ErrorKind::busy);
  world.clock.advance(31 * 24h);
  CHECK(meter.check_budget(key));
  auto boundless = key;
  boundless.monthly_tokens.reset();
  world.clock.advance(-31 * 24h);
  CHECK(meter.check_budget(boundless));
}

TEST_CASE("a meter that ends writes down what is left") {
  World world;
  const auto key = must(world.keys.make(world.wish())).key.id;
  {
    KeyMeter(world.record.api_keys(), world.clock).add(key, {1, 2, 3});
  }
  CHECK(must(world.record.api_keys().usage(key, month_of(world.clock.now()))).tokens() == 5);
}

TEST_CASE("months are counted in UTC") {
  using namespace std::chrono;
  CHECK(month_of(Time(sys_days(2026y / 11 / 30) + 24h - 1ms)) == "2026-11");
  CHECK(month_of(Time(sys_days(2026y / 12 / 1))) == "2026-12");
}

}  // namespace svea::identity
