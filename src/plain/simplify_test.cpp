#include "plain/simplify.h"

#include <doctest/doctest.h>

namespace svea::plain {
namespace {

std::string simple(std::string_view text, Level level = Level::plain) {
  const auto result = simplify(text, {.level = level});
  REQUIRE(result);
  return result->text;
}

// The text with everything made that a person is asked about.
std::string as_offered(std::string_view text, Level level = Level::plain) {
  auto result = simplify(text, {.level = level});
  REQUIRE(result);
  CHECK(result->text == text);
  for (auto& change : result->changes) {
    CHECK(change.edits.empty());
    REQUIRE(change.about);
    REQUIRE(change.choices.size() == 1);
    change.edits = {*change.about};
    change.edits.front().after = change.choices.front();
  }
  const auto made = apply_changes(text, result->changes);
  REQUIRE(made);
  return *made;
}

}  // namespace

TEST_CASE("Heavy words are replaced in the form they stand in") {
  CHECK(simple("Du erhåller beslutet.") == "Du får beslutet.");
  CHECK(simple("Du har erhållit beslutet.") == "Du har fått beslutet.");
  CHECK(simple("Vad som erfordras framgår av planen.") == "Vad som krävs står i planen.");
  CHECK(simple("Dessa bestämmelser gäller samtliga.") == "Dessa regler gäller alla.");
  CHECK(simple("Jämlikt bestämmelsens innehåll gäller det.") == "Enligt regelns innehåll gäller det.");
}

TEST_CASE("Articles and adjectives follow a noun of another gender") {
  CHECK(simple("Vi har en tydlig målsättning.") == "Vi har ett tydligt mål.");
  CHECK(simple("Den målsättningen delar vi.") == "Det målet delar vi.");
}

TEST_CASE("A noun made of a verb is a verb again, and adverbs stay") {
  CHECK(simple("Nämnden ska fatta beslut om bidrag.") == "Nämnden ska besluta om bidrag.");
  CHECK(simple("Nämnden gör inte en bedömning av skadan.") == "Nämnden bedömer inte skadan.");
}

TEST_CASE("Abbreviations are written out, and the sentence keeps its end") {
  CHECK(simple("Vi prövar bl.a. bygglov m.m.") == "Vi prövar bland annat bygglov med mera.");
}

TEST_CASE("A long sentence is split where what follows can stand alone") {
  CHECK(
      simple("Nämnden har tagit emot ett förslag som innebär att avgiften höjs nästa år för alla hushåll.") ==
      "Nämnden har tagit emot ett förslag. Förslaget innebär att avgiften höjs nästa år för alla hushåll.");
  CHECK(
      simple(
          "Regeringen ger Skolverket i uppdrag att ta fram ett underlag om skolornas lokaler under året.") ==
      "Regeringen ger Skolverket ett uppdrag. Det går ut på att ta fram ett underlag om skolornas lokaler "
      "under året.");
  CHECK(simple(
            "Utredaren ska analysera hur många elever skolorna har i dag och föreslå åtgärder för landet.") ==
        "Utredaren ska analysera hur många elever skolorna har i dag och föreslå åtgärder för landet.");
}

TEST_CASE("A long phrase between a verb and its infinitive gets a sentence of its own") {
  CHECK(simple("Verket ska i samråd med länsstyrelserna i de berörda länen ta fram en plan för vattnet.") ==
        "Verket ska ta fram en plan för vattnet. Det ska göras i samråd med länsstyrelserna i de berörda "
        "länen.");
  CHECK(simple("Nämnden bör, tillsammans med skolorna i kommunen, skriva en rapport om barnen.") ==
        "Nämnden bör skriva en rapport om barnen. Det bör göras tillsammans med skolorna i kommunen.");
  CHECK(simple(
            "Verket ska inte i samråd med länsstyrelserna i de berörda länen ta fram en plan för vattnet.") ==
        "Verket ska inte i samråd med länsstyrelserna i de berörda länen ta fram en plan för vattnet.");
}

TEST_CASE("The last day of something gets a sentence of its own") {
  CHECK(simple("Verket ska lämna en rapport över läget till departementet senast den 1 mars 2024.") ==
        "Verket ska lämna en rapport över läget till departementet. Det ska ske senast den 1 mars 2024.");
  CHECK(simple("Medel som inte har använts ska betalas tillbaka till verket senast den 1 mars 2024.") ==
        "Medel som inte har använts ska betalas tillbaka till verket. Det ska ske senast den 1 mars 2024.");
}

TEST_CASE("A clause about something new is said of it, with the modal verb of the sentence") {
  CHECK(simple("Skolverket ska ta fram ett material som visar lärarna hur de hjälper barnen.") ==
        "Skolverket ska ta fram ett material. Materialet ska visa lärarna hur de hjälper barnen.");
}

TEST_CASE("What is all that is meant stays in its sentence") {
  const std::string_view only =
      "Reglerna ska bara användas i fråga om stora statliga lån som verket har gett ut.";
  CHECK(simple(only) == only);
}

TEST_CASE("A passive that names who does it is said by who does it") {
  CHECK(simple("Ansökan prövas av byggnadsnämnden.") == "Byggnadsnämnden prövar ansökan.");
  CHECK(simple("Beslutet ska inte fattas av kommunstyrelsen nu.") ==
        "Kommunstyrelsen ska inte fatta beslutet nu.");
  CHECK(simple("De granskas av läraren.") == "Läraren granskar dem.");
  CHECK(simple("Vattnet påverkas av klimatet.") == "Vattnet påverkas av klimatet.");
}

TEST_CASE("An enumeration of what is to be done becomes a list") {
  CHECK(simple("Utredaren ska analysera hur skolorna arbetar i dag, föreslå nya regler för landets kommuner "
               "och redovisa kostnaderna.") ==
        "Utredaren ska\n– analysera hur skolorna arbetar i dag,\n– föreslå nya regler för landets kommuner "
        "och\n– redovisa kostnaderna.");
}

TEST_CASE("Short things that end a sentence, or a part that is cut off it, become a list") {
  CHECK(simple(
            "Uppdraget ska utföras i samråd med Socialstyrelsen, Skolverket och Statens kulturråd senast den "
            "1 mars 2020. Sedan är det klart.") ==
        "Uppdraget ska utföras i samråd med\n– Socialstyrelsen,\n– Skolverket och\n– Statens kulturråd.\nDet "
        "ska ske senast den 1 mars 2020. Sedan är det klart.");
  CHECK(simple("Verket ska i år prata om detta med kommunerna, regionerna och andra parter. Sedan är det "
               "klart.") ==
        "Verket ska i år prata om detta med\n– kommunerna,\n– regionerna och\n– andra parter.\nSedan är det "
        "klart.");
  const std::string_view shared =
      "Verket ska prata om det här med alla lokala, regionala och nationella aktörer i mars.";
  CHECK(simple(shared) == shared);
}

TEST_CASE("A cut that may part what belongs together is offered and not made") {
  CHECK(
      as_offered("Kommunen ska bygga flera skolor i centrum för att minska antalet elever i varje klass.") ==
      "Kommunen ska bygga flera skolor i centrum. Syftet är att minska antalet elever i varje klass.");
  CHECK(
      as_offered("I rapporten ska verket beskriva målen för arbetet i länet och föreslå hur de kan nås.") ==
      "I rapporten ska verket beskriva målen för arbetet i länet. Verket ska också föreslå hur de kan nås.");
}

TEST_CASE("In easy-to-read text a condition is said afterwards, and so may be which ones are meant") {
  CHECK(simple("Kommunen får besluta om ett undantag från kraven om det finns skäl för det.", Level::easy) ==
        "Kommunen får besluta om ett undantag från kraven.\nDet gäller om det finns skäl för det.");
  CHECK(simple("Verket ska pröva i varje fall om det finns skäl för det.", Level::easy) ==
        "Verket ska pröva i varje fall om det finns skäl för det.");
  CHECK(as_offered("Vi vill veta mer om den verksamhet som skolan har bedrivit här.", Level::easy) ==
        "Vi vill veta mer om verksamheten.\nDet gäller den verksamhet som skolan har bedrivit här.");
}

TEST_CASE("Easy-to-read text explains hard words once and has each sentence on a line") {
  CHECK(simple("Du söker bygglov. Vi ger bygglov.", Level::easy) ==
        "Du söker bygglov.\nEtt bygglov är ett tillstånd att bygga.\nVi ger bygglov.");
  CHECK(simple("Vi hjälper dig. Du ringer oss.", Level::easy) == "Vi hjälper dig.\nDu ringer oss.");
}

TEST_CASE("A sentence whose cut or new word would be wrong stays as it is") {
  for (const std::string_view kept : {
           "Nämnden ska samordna och koordinera arbetet.",
           "Läs inköps- och försäljningsboken.",
           "Barn över tolv år erbjuds samtal om familjens situation när hushållet haft bistånd i ett år.",
           "Kommunen ska lämna förslag på mål och på vägar dit.",
           "Kommunen föreslås som ansvarig för att ta fram och förvalta alla sådana lösningar i landet nästa "
           "år.",
           "Kommunen ska rapportera antalet elever i skolan för att förebygga missbruk och med särskild "
           "omsorg "
           "följa barnen.",
           "Verket ska senast den 1 maj 2024 lämna en plan för hela landet och under hösten visa den för "
           "kommunerna.",
           "Arbetet ska utföras av företag på plats, stora fristående organisationer och civilsamhället i "
           "landet.",
       })
    CHECK(simple(kept) == kept);
  CHECK(
      simple("Gränserna får ändras av verket för området om det behövs för en god verksamhet och det kan ske "
             "utan skada för någon.",
             Level::easy) ==
      "Gränserna får ändras av verket för området.\nDet gäller om det behövs för en god verksamhet och det "
      "kan ske utan skada för någon.");
}

TEST_CASE("What is quoted stays as it was said") {
  const std::string said = "– Vi erhåller bidrag, säger Anna Berg.";
  CHECK(simple(said) == said);
  CHECK(simple("Hon skrev ”vi erhåller bidrag” i brevet.") == "Hon skrev ”vi erhåller bidrag” i brevet.");
}

TEST_CASE("Nothing, far too much and another language are refused with a sentence") {
  CHECK(simplify(" \n ").error().code == "text_empty");
  CHECK(simplify("The committee has decided that the rules of the game are not to be changed by the members "
                 "of this house, and that they will be in force for two years.")
            .error()
            .code == "text_not_swedish");
}

}  // namespace svea::plain
