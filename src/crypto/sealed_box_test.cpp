#include "crypto/sealed_box.h"

#include <doctest/doctest.h>

using namespace svea::crypto;

TEST_CASE("what was sealed is read again with the same key, and with no other") {
  SystemRandom random;
  SealedBox box({1, 2, 3}, random);
  const auto sealed = box.seal("lösenord");
  CHECK_FALSE(sealed.contains("lösenord"));
  CHECK(box.open(sealed) == "lösenord");
  CHECK(box.seal("lösenord") != sealed);
  CHECK_FALSE(SealedBox({3, 2, 1}, random).open(sealed));
}

TEST_CASE("what was changed or cut does not open") {
  SystemRandom random;
  SealedBox box({7}, random);
  const auto sealed = box.seal("hemligt");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] = changed[i] == 'A' ? 'Q' : 'A';
    CHECK_FALSE(box.open(changed));
    CHECK_FALSE(box.open(sealed.substr(0, i)));
  }
  CHECK(box.open(box.seal("")) == "");
}
