#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "crypto/equal.h"
#include "crypto/keyed_hash.h"
#include "crypto/password.h"
#include "crypto/random.h"

namespace svea::crypto {

TEST_CASE("the keyed hash is that of RFC 4231's second example") {
  CHECK(keyed_hash_hex("Jefe", "what do ya want for nothing?") ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a token is 43 characters that need no escaping anywhere, and no two are alike") {
  SystemRandom random;
  std::set<std::string> tokens;
  for (int i = 0; i < 100; ++i) {
    const auto token = random_token(random);
    CHECK(token.size() == 43);
    CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
          std::string::npos);
    tokens.insert(token);
  }
  CHECK(tokens.size() == 100);
}

TEST_CASE("a token is made of the bytes of the random source that it was given") {
  struct Counting final : Random {
    void fill(std::span<unsigned char> bytes) override {
      std::ranges::generate(bytes, [n = 0]() mutable { return static_cast<unsigned char>(n++); });
    }
  } counting;
  CHECK(random_token(counting) == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
}

TEST_CASE("a password verifies against its own hash only") {
  const auto hash = hash_password("korrekt häst batteri").value();
  CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  CHECK(verify_password(hash, "korrekt häst batteri"));
  CHECK_FALSE(verify_password(hash, "korrekt häst batter"));
  CHECK_FALSE(verify_password(hash, ""));
  CHECK_FALSE(verify_password("no hash at all", "korrekt häst batteri"));
  CHECK(hash_password("korrekt häst batteri").value() != hash);  // each has a salt of its own
}

TEST_CASE("a hash made with weaker parameters asks to be made anew") {
  CHECK_FALSE(needs_rehash(hash_password("korrekt häst batteri").value()));
  CHECK_FALSE(needs_rehash(nobodys_password_hash()));
  CHECK(needs_rehash(
      "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$bm90IGEgcmVhbCBoYXNoIGJ1dCAzMiBieXRlcyEhISE"));
}

TEST_CASE("equality of secrets is that of their bytes") {
  CHECK(equal_in_constant_time("", ""));
  CHECK(equal_in_constant_time("abc", "abc"));
  CHECK_FALSE(equal_in_constant_time("abc", "abd"));
  CHECK_FALSE(equal_in_constant_time("abc", "ab"));
}

}  // namespace svea::crypto
