#include "extract/markup_wire.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "extract/failures.h"

using namespace svea;
using namespace svea::extract;

namespace {

const Markup k_sample{{{0, "urlset", "", {}},
                       {1, "url", "", {{"id", "1"}, {"tom", ""}}},
                       {2, "loc", "https://lindhaga.example/å", {}},
                       {1, "url", "rad\nrad", {}}}};

}  // namespace

TEST_CASE("markup crosses the wall as it is") {
  const auto decoded = decode_markup(encode_markup(k_sample));
  REQUIRE(decoded);
  REQUIRE(*decoded);
  const auto& elements = (**decoded).elements;
  REQUIRE(elements.size() == 4);
  CHECK(elements[1].attribute("id") == "1");
  CHECK(elements[1].attribute("tom") == "");
  CHECK(elements[1].attribute("annat") == "");
  CHECK(elements[2].depth == 2);
  CHECK(elements[2].name == "loc");
  CHECK(elements[2].text == "https://lindhaga.example/å");
  CHECK(elements[3].text == "rad\nrad");
}

TEST_CASE("of a failure only which one crosses") {
  const auto decoded = decode_markup(encode_markup(fail(Failure::too_deep)));
  REQUIRE(decoded);
  CHECK(decoded->error().code == "file_too_deep");
}

TEST_CASE("what is cut off, jumps in depth or is no text is refused") {
  const auto bytes = encode_markup(k_sample);
  for (std::size_t end = 0; end < bytes.size(); ++end) {
    const auto decoded = decode_markup(std::string_view(bytes).substr(0, end));
    if (decoded && *decoded) CHECK((**decoded).elements.size() < 4);
  }
  CHECK_FALSE(decode_markup(""));
  CHECK_FALSE(decode_markup("X"));
  CHECK_FALSE(decode_markup("F99"));
  CHECK_FALSE(decode_markup("F"));
  CHECK_FALSE(decode_markup("M1\x1fu\x1f\x1f\x1e"));
  CHECK_FALSE(decode_markup("M0\x1f\xff\x1f\x1f\x1e"));
}

TEST_CASE("any bytes are refused or read without a fault") {
  rc::check([](const std::string& bytes) {
    const auto decoded = decode_markup("M" + bytes);
    if (decoded && *decoded) RC_ASSERT(decode_markup(encode_markup(*decoded)).has_value());
  });
}
