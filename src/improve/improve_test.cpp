#include "improve/improve.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "improve/test_text.h"
#include "plain/facts.h"

namespace svea::improve {

TEST_CASE("spaces, marks, dates, times and numbers are written as the rules want them") {
  CHECK(mended("Avgiften är 25% av kostnaden.") == "Avgiften är 25 % av kostnaden.");
  CHECK(mended("Kommunen växer - varje år.") == "Kommunen växer – varje år.");
  CHECK(mended("Ansökan kom in 2024-3-1 och prövades.") == "Ansökan kom in 2024-03-01 och prövades.");
  CHECK(mended("Mötet börjar kl. 9:00 i dag.") == "Mötet börjar kl. 9.00 i dag.");
  CHECK(mended("Mötet hålls den 3:e mars.") == "Mötet hålls den 3 mars.");
  CHECK(mended("Ordet “skälig” står i lagen.") == "Ordet ”skälig” står i lagen.");
  CHECK(mended("Ansökan , som kom sent,prövas inte.") == "Ansökan, som kom sent, prövas inte.");
  CHECK(mended("Beslutet är fattat. nästa steg tas nu.") == "Beslutet är fattat. Nästa steg tas nu.");
  CHECK(is_left_alone("Ring 08-123 45 67. Se SOU 2021:45 och prop. 2020/21:60, s. 12."));
}

TEST_CASE("tables are left as they are set") {
  CHECK(is_left_alone("Namn\tAntal - totalt\nAnna  Berg    3\n"));
}

TEST_CASE("what would change a fact is for the person to choose") {
  const auto found = remarks_on("Det är intee möjligt att ansöka nu.", plain::Reason::spelling);
  REQUIRE(found.size() == 1);
  CHECK(found.front().choices.front() == "inte");
}

TEST_CASE("long paragraphs, single items, jumps of headings and late decisions are remarked on") {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "Vi har granskat ansökan noga. ";
  CHECK(remarks_on(words, plain::Reason::structure).size() == 1);
  CHECK(remarks_on("Ta med:\n- legitimation\n\nVälkommen!", plain::Reason::structure).size() == 1);
  CHECK(remarks_on("# Beslut\n\nText.\n\n### Skäl\n\nText.", plain::Reason::structure).size() == 1);
  std::string late;
  for (int i = 0; i < 60; ++i) late += "Bakgrunden är lång och invecklad.\n";
  CHECK(remarks_on(late + "Nämnden avslår ansökan.", plain::Reason::structure).size() == 1);
  CHECK(remarks_on("# Beslut\n\n## Skäl\n\n- ett\n- två\n", plain::Reason::structure).empty());
}

TEST_CASE("the organisation's guide says which words, which address and how long a sentence") {
  Options options;
  options.guide.words = {{"klient", "deltagare", "Så säger vi hos oss."}, {"brukare", "", ""}};
  options.guide.address = Address::none;
  options.guide.sentence_words_max = 6;
  const auto found = improved("Varje klient och brukare får ett brev som du kan läsa.", options);
  CHECK(found.text.starts_with("Varje deltagare och brukare"));
  std::size_t remarks = 0;
  for (const auto& change : found.changes)
    remarks += change.reason == plain::Reason::tone && change.edits.empty();
  CHECK(remarks == 3);  // "brukare", "du", the length
}

TEST_CASE("what is not wanted is not looked for") {
  const Options nothing{.guide = {}, .spelling = false, .grammar = false, .structure = false, .tone = false};
  CHECK(improved("Din handlägare kan kan svara 25%.", nothing).changes.empty());
}

TEST_CASE("empty text and text in another language are refused with a sentence") {
  const auto code = [](const std::string& text) {
    return improve({.text = text, .blocks = {}}, swedish()).error().code;
  };
  CHECK(code(" \n") == "text_empty");
  CHECK(code("The committee adopted the decision in May and it will report to the council before the end of "
             "the year, as it has done since 2019.") == "text_not_swedish");
}

TEST_CASE("any text keeps its numbers, and any choice of changes fits") {
  const std::vector<std::string> pieces{"en beslut ",      "25% ", "kl 9:00 ", "av av ",       "handlägare ",
                                        "”citat\" ",       "(",    " )",       ". ",           "dem ska ",
                                        "2024-3-1 ",       "- ",   "\n",       "ska skickar ", "å",
                                        "telefon numret ", " ,",   "t ex "};
  rc::check([&] {
    std::string text = "Nämnden ";
    for (const auto i :
         *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size()))))
      text += pieces[static_cast<std::size_t>(i)];
    const auto found = improve({.text = text, .blocks = {}}, swedish());
    if (!found) return;
    std::vector<bool> accepted;
    for (std::size_t i = 0; i < found->changes.size(); ++i) accepted.push_back(*rc::gen::arbitrary<bool>());
    RC_ASSERT(plain::apply_changes(text, found->changes, accepted).has_value());
    for (const auto& change : found->changes)
      for (const auto& edit : change.edits) RC_ASSERT(edit.before != edit.after);
  });
}

}  // namespace svea::improve
