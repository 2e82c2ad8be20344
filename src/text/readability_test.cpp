#include "text/readability.h"

#include <doctest/doctest.h>

#include <cmath>

#include "text/sentences.h"

namespace svea::text {

TEST_CASE("LIX is words in a sentence plus the percentage of long words") {
  // Ten words in two sentences; "kommunens", "beslutar" and "nämnden" have more than six letters.
  const auto found = readability("Vi ser på kommunens mål nu. I dag beslutar nämnden.");
  CHECK(found.words == 10);
  CHECK(found.sentences == 2);
  CHECK(found.sentence_words_mean == doctest::Approx(5));
  CHECK(found.long_words_share == doctest::Approx(0.3));
  CHECK(found.lix == doctest::Approx(35));
}

TEST_CASE("OVIX counts different words, whatever their case") {
  const auto found = readability("Hus och bil. Hus och båt.");
  CHECK(found.ovix == doctest::Approx(std::log(6.0) / std::log(2 - std::log(4.0) / std::log(6.0))));
}

TEST_CASE("A text without words has no measures") {
  for (const char* text : {"", "   \n", "– … –"}) CHECK(readability(text).lix == 0);
}

TEST_CASE("A line that was broken to fit the page is not a sentence of its own") {
  CHECK(running_sentences("Nämnden fattar beslut\nom bidrag i maj.").size() == 1);
  CHECK(running_sentences("Rubrik\nNämnden fattar beslut.").size() == 2);
  CHECK(running_sentences("Vi säljer:\näpplen\n\npäron").size() == 3);
}

}  // namespace svea::text
