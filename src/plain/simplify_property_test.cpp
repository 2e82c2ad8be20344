#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "plain/facts.h"
#include "plain/simplify.h"

namespace svea::plain {
namespace {

// Words that rules look for, and others around them.
rc::Gen<std::string> any_text() {
  const auto word = rc::gen::elementOf(std::vector<std::string>{
      "Nämnden",   "ska",      "pröva",    "och",      "som",         "samt",   "för",     "att",
      "beslutet",  "en",       "ett",      "tydlig",   "målsättning", "genom",  "så",      "eftersom",
      "har",       "erhållit", "inte",     "om",       "när",         "det",    "gäller",  "uppdrar",
      "åt",        "föreslå",  "redovisa", "kommuner", "förslag",     "vilket", "innebär", "i",
      "uppdrag",   "t.ex.",    "m.m.",     "24",       "Skolverket",  "prövas", "av",      "åäö",
      "överklaga", "Har",      "dels",     "de",       "är"});
  const auto mark = rc::gen::elementOf(std::vector<std::string>{
      " ", " ", " ", " ", " ", ", ", ". ", "; ", " (", ") ", ": ", "\n", "\n\n", " ” ", " – "});
  return rc::gen::exec([word, mark] {
    std::string text = "Det är så att vi ska se till att det finns.\n";
    const int words = *rc::gen::inRange(0, 60);
    for (int i = 0; i < words; ++i) text += *word + *mark;
    return text;
  });
}

}  // namespace

TEST_CASE("Whatever is accepted of the changes, the rest of the text and its facts stay") {
  const bool holds = rc::check([] {
    const auto text = *any_text();
    const auto level = *rc::gen::element(Level::plain, Level::easy);
    const auto result = simplify(text, {.level = level});
    if (!result) return;
    RC_ASSERT(check_facts(text, result->text).empty());
    std::vector<bool> accepted;
    for (std::size_t i = 0; i < result->changes.size(); ++i) accepted.push_back(*rc::gen::arbitrary<bool>());
    RC_ASSERT(apply_changes(text, result->changes, accepted).has_value());
    RC_ASSERT(apply_changes(text, result->changes, {}).value() == text);
    RC_ASSERT(apply_changes(text, result->changes).value() == result->text);
  });
  CHECK(holds);
}

}  // namespace svea::plain
