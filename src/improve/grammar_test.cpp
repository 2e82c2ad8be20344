#include <doctest/doctest.h>

#include "improve/inflection.h"
#include "improve/test_text.h"

namespace svea::improve {

TEST_CASE("a word that stands twice goes once") {
  CHECK(mended("Beslutet fattas av av nämnden.") == "Beslutet fattas av nämnden.");
  CHECK(is_left_alone("De regler vi har har ändrats."));
}

TEST_CASE("an article agrees with its noun where its gender is sure") {
  CHECK(mended("Vi har fått en nytt förslag.") == "Vi har fått ett nytt förslag.");
  CHECK(mended("Det är ett viktig beslut.") == "Det är ett viktigt beslut.");
  CHECK(is_left_alone("Vi har en plan, ett plan och en tjänsteman."));
  CHECK(is_left_alone("En sökande får ett erbjudande."));
}

TEST_CASE("the gender of a noun is told by its definite form, and not told where there are two") {
  CHECK(gender_of(swedish(), "hus") == plain::Gender::neuter);
  CHECK(gender_of(swedish(), "bostadsbidrag") == plain::Gender::neuter);
  CHECK(gender_of(swedish(), "person") == plain::Gender::common);
  CHECK_FALSE(gender_of(swedish(), "plan"));
  CHECK_FALSE(gender_of(swedish(), "skriver"));
}

TEST_CASE("after a possessive the noun is indefinite") {
  CHECK(mended("Hon ändrade sin bokningen.") == "Hon ändrade sin bokning.");
  CHECK(is_left_alone("Hon ändrade sin början."));
}

TEST_CASE("a verb after a modal is an infinitive") {
  CHECK(mended("Du ska skickar in ansökan.") == "Du ska skicka in ansökan.");
  CHECK(is_left_alone("Nämnden ska för varje år lämna en redovisning."));
}

TEST_CASE("compounds that were written apart are joined") {
  CHECK(mended("Du hittar telefon numret här.") == "Du hittar telefonnumret här.");
  CHECK(mended("Skolan har en ny fotbolls plan.") == "Skolan har en ny fotbollsplan.");
  CHECK(is_left_alone("Ett antal elever bor i första hand hemma."));
}

TEST_CASE("de before som is asked about where it is an object, and left alone where it is a subject") {
  for (const auto* const text :
       {"Vi hjälper de som har fyllt 65 år.", "Nämnden ska informera de som bor i området.",
        "Beslutet skickas till de som har sökt."}) {
    const auto remarks = remarks_on(text, plain::Reason::grammar);
    REQUIRE_MESSAGE(remarks.size() == 1, text);
    CHECK(remarks.front().choices == std::vector<std::string>{"dem", "de"});
  }
  CHECK(is_left_alone("De som bor i området får besked."));
  CHECK(is_left_alone("Vi vet att de som söker i tid får svar."));
  CHECK(is_left_alone("Nu hjälper de som bor här varandra."));
  CHECK(is_left_alone("Vi hjälper dem som har fyllt 65 år."));
}

TEST_CASE("de and dem, var and vart, och and att, sen and sedan") {
  CHECK(mended("När dem har svarat går ärendet vidare.") == "När de har svarat går ärendet vidare.");
  CHECK(mended("Vi har skickat beslutet till de.") == "Vi har skickat beslutet till dem.");
  CHECK(mended("Jag undrar vart kontoret ligger.") == "Jag undrar var kontoret ligger.");
  CHECK(mended("Försök och komma i tid.") == "Försök att komma i tid.");
  CHECK(mended("Sen ska du skicka in kvittot.") == "Sedan ska du skicka in kvittot.");
  CHECK(is_left_alone("Vi gav dem handlingarna, och de som ville fick svara."));
}

}  // namespace svea::improve
