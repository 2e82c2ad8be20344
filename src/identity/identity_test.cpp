#include "identity/identity.h"

#include "base/limits.h"
#include "crypto/sha256.h"
#include "identity/fixed_random.h"
#include "must.h"
#include "store/memory_record.h"

namespace svea::identity {
namespace {

constexpr auto k_password = "fyra ord som inte hör ihop";

struct World {
  store::MemoryRecord record;
  ManualClock clock;
  FixedRandom random;
  Identity identity{record.directory(), record.credentials(), record.api_keys(), clock, random};
  model::Person eva =
      must(record.directory().add_person({.id = {}, .email = "eva@solna.se", .name = "Eva Ek"}));
};

std::string code_of(const Result<SessionStart>& start) { return start ? "" : start.error().code; }

}  // namespace

TEST_CASE("the right password starts a session, however the address is spelled") {
  World world;
  must(world.identity.passwords.set(world.eva, k_password));
  CHECK(must(world.identity.passwords.has(world.eva.id)));
  const auto start = must(world.identity.sign_in.with_password(" Eva@Solna.SE ", k_password, "10.0.0.1"));
  CHECK(start.person.id == world.eva.id);
  CHECK(start.expires_at == world.clock.now() + limits::k_session_lifetime);
  const auto person = must(world.identity.sessions.person_of(start.token));
  REQUIRE(person);
  CHECK(person->email == "eva@solna.se");
}

TEST_CASE("a wrong password, an unknown account and one without a password are not told apart") {
  World world;
  const auto nils =
      must(world.record.directory().add_person({.id = {}, .email = "nils@solna.se", .name = "Nils"}));
  must(world.identity.passwords.set(world.eva, k_password));
  const auto wrong = world.identity.sign_in.with_password("eva@solna.se", "fyra andra ord här", "10.0.0.1");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().kind == ErrorKind::unauthenticated);
  for (const auto* email : {"ingen@solna.se", "nils@solna.se", "ingen adress"}) {
    const auto other = world.identity.sign_in.with_password(email, k_password, "10.0.0.1");
    CHECK(code_of(other) == "sign_in_failed");
    CHECK(other.error().sentence.sv == wrong.error().sentence.sv);
  }
}

TEST_CASE("after too many attempts even the right password waits, and then works again") {
  World world;
  must(world.identity.passwords.set(world.eva, k_password));
  auto& sign_in = world.identity.sign_in;
  for (int i = 0; i < limits::k_sign_in_attempts_max; ++i)
    CHECK(code_of(sign_in.with_password("eva@solna.se", "fel lösenord helt", "10.0.0.1")) ==
          "sign_in_failed");
  CHECK(code_of(sign_in.with_password("eva@solna.se", k_password, "10.0.0.1")) == "sign_in_too_often");
  CHECK(code_of(sign_in.with_password("EVA@solna.se", k_password, "10.0.0.1")) == "sign_in_too_often");
  CHECK(sign_in.with_password("eva@solna.se", k_password, "10.0.0.2"));  // she herself, from elsewhere
  world.clock.advance(limits::k_sign_in_window);
  CHECK(sign_in.with_password("eva@solna.se", k_password, "10.0.0.1"));
}

TEST_CASE("a link works once, and only until it expires") {
  World world;
  const auto link = must(world.identity.links.issue(world.eva.id));
  CHECK(must(world.identity.sign_in.with_link(link.secret)).person.id == world.eva.id);
  CHECK(code_of(world.identity.sign_in.with_link(link.secret)) == "sign_in_failed");
  CHECK(code_of(world.identity.sign_in.with_link("hittepå")) == "sign_in_failed");
  const auto old = must(world.identity.links.issue(world.eva.id));
  world.clock.advance(limits::k_link_lifetime);
  CHECK(code_of(world.identity.sign_in.with_link(old.secret)) == "sign_in_failed");
}

TEST_CASE("a new link makes the earlier one useless") {
  World world;
  const auto first = must(world.identity.links.issue(world.eva.id));
  const auto second = must(world.identity.links.issue(world.eva.id));
  CHECK_FALSE(world.identity.sign_in.with_link(first.secret));
  CHECK(world.identity.sign_in.with_link(second.secret));
}

TEST_CASE("a session ends when it is ended and when its time is over") {
  World world;
  auto& sessions = world.identity.sessions;
  const auto first = must(sessions.start(world.eva));
  const auto second = must(sessions.start(world.eva));
  must(sessions.end(first.token));
  CHECK_FALSE(must(sessions.person_of(first.token)));
  CHECK(must(sessions.person_of(second.token)));
  world.clock.advance(limits::k_session_lifetime);
  CHECK_FALSE(must(sessions.person_of(second.token)));
  CHECK_FALSE(must(sessions.person_of("")));
}

TEST_CASE("ending the others leaves this session and everybody else's") {
  World world;
  auto& sessions = world.identity.sessions;
  const auto nils =
      must(world.record.directory().add_person({.id = {}, .email = "nils@solna.se", .name = "Nils"}));
  const auto here = must(sessions.start(world.eva));
  const auto elsewhere = must(sessions.start(world.eva));
  const auto his = must(sessions.start(nils));
  must(sessions.end_others(world.eva.id, here.token));
  CHECK(must(sessions.person_of(here.token)));
  CHECK_FALSE(must(sessions.person_of(elsewhere.token)));
  CHECK(must(sessions.person_of(his.token)));
  must(sessions.end_others(world.eva.id, his.token));  // another's session is no reason to keep it for her
  CHECK_FALSE(must(sessions.person_of(here.token)));
  CHECK(must(sessions.person_of(his.token)));
}

TEST_CASE("the CSRF value belongs to one session and is not the session's secret") {
  World world;
  const auto one = must(world.identity.sessions.start(world.eva));
  const auto two = must(world.identity.sessions.start(world.eva));
  CHECK(Sessions::csrf_is_right(one.token, one.csrf));
  CHECK_FALSE(Sessions::csrf_is_right(one.token, two.csrf));
  CHECK_FALSE(Sessions::csrf_is_right(one.token, ""));
  CHECK_FALSE(Sessions::csrf_is_right(one.token, one.token));
}

TEST_CASE("each kind of secret is good for its own purpose only") {
  World world;
  auto& identity = world.identity;
  const auto session = must(identity.sessions.start(world.eva)).token;
  const auto link = must(identity.links.issue(world.eva.id)).secret;
  const auto key = must(identity.keys.issue(world.eva.id, std::chrono::hours{1})).secret;
  CHECK(key.starts_with("svea_"));
  CHECK(must(identity.keys.bearer_of(key))->person.id == world.eva.id);
  CHECK_FALSE(must(identity.keys.bearer_of(session)));
  CHECK_FALSE(must(identity.sessions.person_of(key)));
  CHECK_FALSE(must(identity.sessions.person_of(link)));
  CHECK_FALSE(identity.sign_in.with_link(session));
  must(identity.keys.revoke(key));
  CHECK_FALSE(must(identity.keys.bearer_of(key)));
}

TEST_CASE("the record holds hashes of secrets, never the secrets") {
  World world;
  const auto session = must(world.identity.sessions.start(world.eva)).token;
  auto& credentials = world.record.credentials();
  CHECK(must(
      credentials.find_token(crypto::sha256_hex(session), store::TokenKind::session, world.clock.now())));
  CHECK_FALSE(must(credentials.find_token(session, store::TokenKind::session, world.clock.now())));
  must(world.identity.passwords.set(world.eva, k_password));
  CHECK(must(credentials.password_hash(world.eva.id))->starts_with("$argon2id$"));
}

TEST_CASE("a hash with weaker parameters is made anew when the password is given") {
  World world;
  auto& credentials = world.record.credentials();
  // libsodium's smallest parameters, of "fyra ord som inte hör ihop".
  const std::string weak =
      "$argon2id$v=19$m=8,t=1,p=1$jG5uqd8tU3ftVXnBi1CReA$Eu3NfcY6i+KgLybLOpS7DUUTFlbJi8vNauJZ+z85tzk";
  must(credentials.set_password_hash(world.eva.id, weak));
  CHECK_FALSE(must(world.identity.passwords.matches(world.eva.id, "fel lösenord helt")));
  CHECK(must(credentials.password_hash(world.eva.id)) == weak);
  CHECK(must(world.identity.passwords.matches(world.eva.id, k_password)));
  CHECK(must(credentials.password_hash(world.eva.id))->starts_with("$argon2id$v=19$m=19456,"));
  CHECK(must(world.identity.passwords.matches(world.eva.id, k_password)));
}

}  // namespace svea::identity
