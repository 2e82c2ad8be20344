#include "gzip/gunzip.h"

#include <doctest/doctest.h>

#include "gzip/test_gzip.h"

namespace svea::gzip {
namespace {

using namespace std::string_view_literals;

// `printf 'Hej\n' | gzip -n`
constexpr auto k_packed =
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xf3\x48\xcd\xe2\x02\x00\x36\xcc\x3f\x4e\x04\x00\x00\x00"sv;

}  // namespace

TEST_CASE("a packed file comes out as it went in") {
  CHECK(is_gzip(k_packed));
  CHECK(gunzip(k_packed, 100).value() == "Hej\n");
  const std::string long_text(1u << 20, 'a');
  CHECK(gunzip(packed(long_text), 1u << 20).value() == long_text);
  CHECK(gunzip(packed(""), 100).value().empty());
}

TEST_CASE("members that follow one another are one file, and what is none ends it") {
  CHECK(gunzip(std::string(k_packed) + std::string(k_packed), 100).value() == "Hej\nHej\n");
  CHECK(gunzip(std::string(k_packed) + "\n", 100).value() == "Hej\n");
}

TEST_CASE("a damaged or cut file and one that is too large unpacked are refused with what to do") {
  CHECK_FALSE(is_gzip("Hej\n"));
  CHECK(gunzip("Hej\n", 100).error().code == "gzip_damaged");
  CHECK(gunzip(k_packed.substr(0, 14), 100).error().code == "gzip_damaged");
  std::string wrong(k_packed);
  wrong[wrong.size() - 8] ^= 1;
  CHECK(gunzip(wrong, 100).error().code == "gzip_damaged");
  CHECK(gunzip(packed(std::string(1u << 20, 'a')), 1u << 19).error().code == "gzip_too_large");
  CHECK(gunzip(k_packed, 3).error().code == "gzip_too_large");
}

}  // namespace svea::gzip
