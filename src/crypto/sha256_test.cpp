#include "crypto/sha256.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace svea::crypto {

TEST_CASE("the hashes are those of FIPS 180-4's examples") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a hash does not depend on the pieces the bytes came in") {
  CHECK(rc::check([](const std::vector<std::string>& pieces) {
    Sha256 by_pieces;
    std::string whole;
    for (const auto& piece : pieces) {
      by_pieces.update(piece);
      whole += piece;
    }
    RC_ASSERT(by_pieces.finish_hex() == sha256_hex(whole));
  }));
}

}  // namespace svea::crypto
