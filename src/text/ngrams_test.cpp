#include "text/ngrams.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace svea::text;

namespace {

std::vector<std::uint32_t> ngrams(std::string_view word, int n) {
  std::vector<std::uint32_t> out;
  append_ngrams(word, n, out);
  return out;
}

}  // namespace

TEST_CASE("n-grams count a word's beginning and end as characters") {
  const auto skola = ngrams("skola", 5);
  REQUIRE(skola.size() == 3);
  CHECK(ngrams("skolbarn", 5).front() == skola[0]);
  CHECK(ngrams("förskolan", 5)[4] == skola[1]);
  CHECK(ngrams("förskola", 5).back() == skola[2]);
  CHECK(ngrams("skol", 5).front() == skola[0]);
}

TEST_CASE("a letter of several bytes is one") {
  CHECK(ngrams("åäö", 4).size() == 2);
  CHECK(ngrams("åäö", 4) != ngrams("åöä", 4));
}

TEST_CASE("a short word is its own only n-gram") {
  CHECK(ngrams("eu", 5).size() == 1);
  CHECK(ngrams("", 5).size() == 1);
  CHECK(ngrams("eu", 5) != ngrams("ue", 5));
}

TEST_CASE("a compound shares n-grams with its parts") {
  const auto whole = ngrams("parkeringstillstånd", 5);
  for (const auto* part : {"parkering", "tillstånd"}) {
    const auto found = ngrams(part, 5);
    CHECK(std::ranges::count_if(
              found, [&](auto hash) { return std::ranges::find(whole, hash) != whole.end(); }) >= 5);
  }
}

TEST_CASE("the hashes are those that index files hold") {
  CHECK(stable_hash("skola") == 0x741D0A73u);
  CHECK(ngrams("skola", 4) == std::vector<std::uint32_t>{0xFD54E35Au, 0x91B59494u, 0xB987ADACu, 0x4EBCF6C5u});
}
