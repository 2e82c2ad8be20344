#include "text/language.h"

#include <doctest/doctest.h>

using svea::text::guess_language;

TEST_CASE("Swedish and English are told apart by their function words") {
  CHECK(guess_language("Den som vill bygga ett hus ska söka bygglov hos kommunen.") == "sv");
  CHECK(guess_language(
            "Anyone who wants to build a house has to apply for a permit from the municipality.") == "en");
}

TEST_CASE("a text that says too little has no language") {
  CHECK(guess_language("").empty());
  CHECK(guess_language("2024-01-01\t1 200\t3 400").empty());
  CHECK(guess_language("Anna Svensson, Erik Larsson, Umeå").empty());
}

TEST_CASE("neighbouring languages and those of minorities are told from Swedish") {
  CHECK(guess_language("Det er ikke tilladt at parkere ved skolen, og der er en bøde for det af kommunen.") ==
        "da");
  CHECK(guess_language(
            "Det er ikke lov å parkere ved skolen uten tillatelse fra kommunen etter klokken ti.") == "nb");
  CHECK(guess_language("Die Gemeinde und der Kreis sind für die Schulen zuständig.") == "de");
  CHECK(guess_language("Hakemus on jätettävä kuntaan, ja se voidaan tehdä myös sähköisesti.") == "fi");
  CHECK(guess_language("Dat lea suohkana bargu, ja sii leat dan dahkan.") == "se");
  CHECK(guess_language("La commune est responsable des écoles et du transport pour les élèves.") == "fr");
}
