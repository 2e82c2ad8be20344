#include "compare/contradictions.h"

#include <doctest/doctest.h>

namespace svea::compare {

TEST_CASE("texts that say different things of the same are found") {
  const Version texts[] = {
      {.utf8 = "Ansökan ska lämnas in senast 30 dagar före evenemanget. Vi svarar snabbt på allt."},
      {.utf8 = "Lokalen bokas på webben. Ansökan ska lämnas in senast 60 dagar före evenemanget."},
      {.utf8 = "Hundar får vistas i parken hela dygnet. Solen skiner."},
      {.utf8 = "Hundar får inte vistas i parken hela dygnet."}};
  const auto found = contradictions(texts, 10);
  REQUIRE(found.size() == 2);
  CHECK(found[0].one.text == 0);
  CHECK(found[0].other.text == 1);
  CHECK(found[0].words.at(0).before == "30 dagar");
  CHECK(found[1].words.at(0).matter == Matter::denial);
  CHECK(contradictions(texts, 1).size() == 1);
}

TEST_CASE("the same said twice, more said, or said of somebody else is no contradiction") {
  const Version texts[] = {{.utf8 = "Avgiften för platsen är 500 kronor per månad i kommunen."},
                           {.utf8 = "Avgiften för platsen är 500 kronor per månad i kommunen."},
                           {.utf8 = "Avgiften för platsen är per månad i kommunen."},
                           {.utf8 = "Mer om avgifter finns i kapitel 10 i den här rapporten."},
                           {.utf8 = "Mer om avgifter finns i kapitel 7 i den här rapporten."},
                           {.utf8 = "Rektor för skolan i Östervåla by är Anna Berg sedan flera år."},
                           {.utf8 = "Rektor för skolan i Östervåla by är Karin Ek sedan flera år."}};
  CHECK(contradictions(texts, 10).empty());
}

}  // namespace svea::compare
