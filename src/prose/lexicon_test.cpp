#include "prose/lexicon.h"

#include <doctest/doctest.h>

#include "prose/words.h"

namespace svea::prose {

TEST_CASE("the lexicon tells what a sentence does") {
  const auto& lexicon = Lexicon::built_in();
  const auto senses =
      lexicon.senses_of(folded_words("Nämnden beslutar att sökanden är skyldig att betala senast i maj."));
  CHECK(senses.has(Sense::decision));
  CHECK(senses.has(Sense::firm_duty));
  CHECK(senses.has(Sense::deadline));
  CHECK_FALSE(senses.has(Sense::denial));
  CHECK(lexicon.senses_of(folded_words("Förbudet gäller inte.")).has(Sense::denial));
}

TEST_CASE("phrases match whole, words with any ending by their beginning") {
  const auto& lexicon = Lexicon::built_in();
  const auto words = folded_words("Mot denna bakgrund rekommenderas åtgärder");
  CHECK(lexicon.length_of(Sense::leaning, words, 0) == 3);
  CHECK(lexicon.length_of(Sense::leaning, words, 3) == 0);
  CHECK(lexicon.says(Sense::problem, folded_words("bristerna"), 0));
  CHECK_FALSE(lexicon.says(Sense::denial, folded_words("inten"), 0));
}

TEST_CASE("words are stemmed once and numbered by their stems") {
  StemNumbers stems;
  const int first = stems.of("skolor");
  CHECK(stems.of("skolorna") == first);
  CHECK(stems.of("nämnd") != first);
  CHECK(stems.word_of(first) == "skolor");
  CHECK(stems.of_content({"och", "skolorna"}) == std::vector{first});
}

}  // namespace svea::prose
