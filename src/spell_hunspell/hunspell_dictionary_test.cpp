#include "spell_hunspell/hunspell_dictionary.h"

#include <doctest/doctest.h>

#include <thread>

namespace svea::spell_hunspell {
namespace {

using Word = improve::Dictionary::Word;

const HunspellDictionary& swedish() {
  static const HunspellDictionary dictionary("/usr/share/hunspell");
  return dictionary;
}

}  // namespace

TEST_CASE("words are known in their forms, and compounds by their parts") {
  REQUIRE(swedish().is_there());
  CHECK(swedish().look_up("kommunerna") == Word::listed);
  CHECK(swedish().look_up("miljönämndsordförande") == Word::joined);
  CHECK(swedish().look_up("myndiget") == Word::unknown);
  CHECK(swedish().look_up("") == Word::unknown);
}

TEST_CASE("the base form of a word is told") {
  CHECK(swedish().stems("huset") == std::vector<std::string>{"hus"});
  CHECK(swedish().stems("bilet").empty());
}

TEST_CASE("an unknown word has suggestions") {
  const auto found = swedish().suggestions("handlägare");
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == "handläggare");
}

TEST_CASE("a word of any length is answered") {
  CHECK(swedish().look_up(std::string(100'000, 'a')) == Word::unknown);
  CHECK(swedish().suggestions(std::string(100'000, 'a')).empty());
}

TEST_CASE("many ask at once") {
  std::vector<std::jthread> asking;
  for (int i = 0; i < 4; ++i)
    asking.emplace_back([] {
      for (int j = 0; j < 200; ++j) CHECK(swedish().look_up("kommunerna") == Word::listed);
    });
}

TEST_CASE("a folder without a dictionary is a dictionary that is not there") {
  const HunspellDictionary missing("/nowhere");
  CHECK_FALSE(missing.is_there());
  CHECK(missing.look_up("hus") == Word::unknown);
  CHECK(missing.stems("huset").empty());
}

}  // namespace svea::spell_hunspell
