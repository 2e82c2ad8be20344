#include "plain/facts.h"

#include <doctest/doctest.h>

namespace svea::plain {

TEST_CASE("Another number, name, negation, condition or modal is another fact") {
  const std::string before = "Nämnden ska pröva ansökan från Karin Ek inom 30 dagar, om den inte är sen.";
  CHECK(check_facts(before, before).empty());
  for (const char* after : {"Nämnden ska pröva ansökan från Karin Ek inom 40 dagar, om den inte är sen.",
                            "Nämnden ska pröva ansökan från Karin Alm inom 30 dagar, om den inte är sen.",
                            "Nämnden ska pröva ansökan från Karin Ek inom 30 dagar, om den är sen.",
                            "Nämnden ska pröva ansökan från Karin Ek inom 30 dagar. Den är inte sen.",
                            "Nämnden får pröva ansökan från Karin Ek inom 30 dagar, om den inte är sen.",
                            "Nämnden prövar ansökan från Karin Ek inom 30 dagar, om den inte är sen."})
    CHECK_FALSE(check_facts(before, after).empty());
}

TEST_CASE("Other words for the same leave the facts") {
  CHECK(check_facts("Därest nämnden ej beslutar skall Eva betala 12 kr.",
                    "Om nämnden inte beslutar ska Eva betala 12 kr.")
            .empty());
  CHECK(check_facts("Nämnden ska höra Eva och Skolverket.",
                    "Nämnden ska höra Eva. Nämnden ska också höra Skolverket.")
            .empty());
  CHECK(check_facts("I mars är det fest.", "I maj är det fest.").size() == 2);
}

}  // namespace svea::plain
