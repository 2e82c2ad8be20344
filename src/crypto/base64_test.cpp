#include "crypto/base64.h"

#include <doctest/doctest.h>

using svea::crypto::from_base64;

TEST_CASE("the examples of RFC 4648 are read") {
  CHECK(from_base64("") == "");
  CHECK(from_base64("Zg==") == "f");
  CHECK(from_base64("Zm8=") == "fo");
  CHECK(from_base64("Zm9vYmFy") == "foobar");
  CHECK(from_base64("+/8=") == "\xFB\xFF");
}

TEST_CASE("what is not Base64 is nothing") {
  for (const auto* text : {"Zg", "Zg=", "Z", "Zm9v!", "Zm 9v", "_-8=", "Zg==Zg=="}) {
    CAPTURE(text);
    CHECK_FALSE(from_base64(text));
  }
}
