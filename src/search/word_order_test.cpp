#include "search/word_order.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace svea::search;

namespace {

// A query of letters, each a word of the same weight, read against sentences of letters.
WordOrder read(const std::vector<QueryWord>& query, std::initializer_list<std::string_view> sentences) {
  WordOrder order(query);
  for (const std::string_view sentence : sentences) {
    for (const char letter : sentence) {
      std::vector<std::uint16_t> positions;
      for (std::size_t i = 0; i < query.size(); ++i)
        if (query[i].word[0] == letter) positions.push_back(static_cast<std::uint16_t>(i));
      order.read(positions);
    }
    order.end_sentence();
  }
  return order;
}

std::vector<QueryWord> words(std::string_view letters) {
  std::vector<QueryWord> all;
  for (const char letter : letters) all.push_back({.word = {letter}, .stem = {letter}, .idf = 1});
  return all;
}

}  // namespace

TEST_CASE("the query itself is as near and as long a run as can be, also when it repeats a word") {
  for (const std::string_view letters : {"ab", "abcd", "abab", "aab"}) {
    const auto query = words(letters);
    const WordOrder order = read(query, {letters});
    CHECK(order.nearness() == doctest::Approx(1));
    CHECK(order.longest_run() == doctest::Approx(1));
  }
}

TEST_CASE("every word between two makes them less near and ends the run") {
  const auto query = words("ab");
  CHECK(read(query, {"ab"}).nearness() > read(query, {"axb"}).nearness());
  CHECK(read(query, {"axb"}).nearness() > read(query, {"axxb"}).nearness());
  CHECK(read(query, {"axb"}).longest_run() == doctest::Approx(0.5));
}

TEST_CASE("words of two sentences are neither near nor a run, and the nearest place counts") {
  const auto query = words("ab");
  CHECK(read(query, {"a", "b"}).nearness() == 0);
  CHECK(read(query, {"a", "b"}).longest_run() == doctest::Approx(0.5));
  CHECK(read(query, {"axxxb", "ba"}).nearness() == doctest::Approx(1));
}

TEST_CASE("a query of one word or none has no pairs") {
  const auto one = words("a");
  CHECK(read(one, {"aa"}).nearness() == 0);
  CHECK(read(one, {"aa"}).longest_run() == doctest::Approx(1));
  CHECK(read({}, {"ab"}).longest_run() == 0);
}
