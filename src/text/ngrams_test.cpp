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
  CHECK(ngrams("skola", 5) == std::vector{stable_hash("<skol"), stable_hash("skola"), stable_hash("kola>")});
  CHECK(ngrams("åäö", 4) == std::vector{stable_hash("<åäö"), stable_hash("åäö>")});
}

TEST_CASE("a short word is its own only n-gram") {
  CHECK(ngrams("eu", 5) == std::vector{stable_hash("<eu>")});
  CHECK(ngrams("", 5) == std::vector{stable_hash("<>")});
}

TEST_CASE("a compound shares n-grams with its parts") {
  const auto whole = ngrams("parkeringstillstånd", 5);
  for (const auto* part : {"parkering", "tillstånd"}) {
    const auto found = ngrams(part, 5);
    CHECK(std::ranges::count_if(
              found, [&](auto hash) { return std::ranges::find(whole, hash) != whole.end(); }) >= 5);
  }
}

TEST_CASE("the hash is the one that index files hold") { CHECK(stable_hash("skola") == 0x741D0A73u); }
