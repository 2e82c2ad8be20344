// What every implementation of store::Credentials does. For tests only; call from a TEST_CASE with a new
// record.
#pragma once

#include "store/contract_world.h"

namespace svea::store {

inline void credentials_contract(Record& record) {
  auto& credentials = record.credentials();
  const ContractWorld world(record);
  const auto later = k_noon + std::chrono::hours{1};

  SUBCASE("a password hash is kept, and replaced by the next") {
    CHECK_FALSE(must(credentials.password_hash(world.person.id)));
    must(credentials.set_password_hash(world.person.id, "$argon2id$one"));
    must(credentials.set_password_hash(world.person.id, "$argon2id$two"));
    CHECK(must(credentials.password_hash(world.person.id)) == "$argon2id$two");
    CHECK_FALSE(must(credentials.password_hash(world.other_person.id)));
  }

  SUBCASE("a token is found by hash and kind until the moment it expires") {
    must(credentials.add_token({"aa", TokenKind::session, world.person.id, later}));
    const auto found = must(credentials.find_token("aa", TokenKind::session, k_noon));
    REQUIRE(found);
    CHECK(found->person == world.person.id);
    CHECK(found->expires_at == later);
    CHECK_FALSE(must(credentials.find_token("ab", TokenKind::session, k_noon)));
    CHECK_FALSE(must(credentials.find_token("aa", TokenKind::key, k_noon)));
    CHECK(must(credentials.find_token("aa", TokenKind::session, later - std::chrono::milliseconds{1})));
    CHECK_FALSE(must(credentials.find_token("aa", TokenKind::session, later)));
  }

  SUBCASE("a token is taken once") {
    must(credentials.add_token({"aa", TokenKind::link, world.person.id, later}));
    CHECK_FALSE(must(credentials.take_token("aa", TokenKind::session, k_noon)));
    CHECK_FALSE(must(credentials.take_token("aa", TokenKind::link, later)));
    CHECK(must(credentials.take_token("aa", TokenKind::link, k_noon)));
    CHECK_FALSE(must(credentials.take_token("aa", TokenKind::link, k_noon)));
  }

  SUBCASE("tokens are removed one by one, by person and kind, and when expired") {
    must(credentials.add_token({"one", TokenKind::session, world.person.id, later}));
    must(credentials.add_token({"two", TokenKind::session, world.person.id, later}));
    must(credentials.add_token({"key", TokenKind::key, world.person.id, later}));
    must(credentials.add_token({"other", TokenKind::session, world.other_person.id, later}));
    must(credentials.add_token({"old", TokenKind::session, world.other_person.id, k_noon}));
    const auto there = [&](const char* hash, TokenKind kind = TokenKind::session) {
      return must(credentials.find_token(hash, kind, k_noon - std::chrono::hours{1})).has_value();
    };
    must(credentials.remove_token("one"));
    CHECK_FALSE(there("one"));
    CHECK(there("two"));
    must(credentials.remove_tokens_of(world.person.id, TokenKind::session));
    CHECK_FALSE(there("two"));
    CHECK(there("key", TokenKind::key));
    CHECK(there("old"));
    must(credentials.remove_expired(k_noon));
    CHECK_FALSE(there("old"));
    CHECK(there("other"));
  }
}

}  // namespace svea::store
