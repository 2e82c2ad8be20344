#include "plain/sentence.h"

#include <doctest/doctest.h>

namespace svea::plain {
namespace {

std::string roles(std::string_view text) {
  std::string found;
  for (const Token& token : read_sentence(text, {0, text.size()}).tokens) {
    if (token.role == Role::finite) found += token.folded + "=V ";
    if (token.role == Role::infinitive) found += token.folded + "=I ";
    if (token.role == Role::supine) found += token.folded + "=S ";
    if (token.role == Role::subordinator) found += token.folded + "=C ";
  }
  return found;
}

std::string main_verb(std::string_view text) {
  const Sentence sentence = read_sentence(text, {0, text.size()});
  return sentence.main_verb ? sentence.tokens[*sentence.main_verb].folded : "";
}

}  // namespace

TEST_CASE("The main verb is found behind relative and conditional clauses") {
  CHECK(main_verb("Nämnden beslutar om bidrag.") == "beslutar");
  CHECK(main_verb("Den som söker stöd för att bygga ett hus ska lämna en ansökan.") == "ska");
  CHECK(main_verb("Om du vill ansöka ska du fylla i blanketten.") == "ska");
  CHECK(main_verb("I propositionen föreslås att riksdagen godkänner avtalet.") == "föreslås");
  CHECK(main_verb("Ansökan om stöd till kommuner.") == "");
}

TEST_CASE("A verb's role follows from what stands before it") {
  CHECK(roles("Uppgifterna ska lämnas i dag.") == "ska=V lämnas=I ");
  CHECK(roles("Uppgifterna lämnas i dag.") == "lämnas=V ");
  CHECK(roles("Nämnden har beslutat om bidrag.") == "har=V beslutat=S ");
  CHECK(roles("De uppgifter som lämnats är hemliga.") == "som=C lämnats=V är=V ");
  CHECK(roles("De utökade kontrollerna kostar pengar.") == "kostar=V ");
  CHECK(roles("Vi vill veta om du kommer.") == "vill=V veta=I om=C kommer=V ");
  CHECK(roles("Beslutet om bidraget gäller.") == "gäller=V ");
}

}  // namespace svea::plain
