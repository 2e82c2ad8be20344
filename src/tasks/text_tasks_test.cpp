// Tasks that find and quote without a model: compare, minutes, analyse, decide, letter.
#include <doctest/doctest.h>

#include "must.h"
#include "tasks/analyse_task.h"
#include "tasks/basis_task.h"
#include "tasks/compare_task.h"
#include "tasks/letter_task.h"
#include "tasks/minutes_task.h"
#include "tasks/test_model.h"

namespace svea::tasks {
namespace {

const json::Object& at(const json::Object& result, std::string_view list, std::size_t i) {
  return result.at(list).as_array().at(i).as_object();
}

}  // namespace

TEST_CASE("two versions are compared, the old one first unless told otherwise") {
  const CompareTask task;
  Bench bench;
  const std::vector<std::string> texts = {
      "Besked ges inom 30 dagar från ansökan. Avgiften tas ut i förskott.",
      "Besked ges inom 60 dagar från ansökan. Avgiften tas ut i förskott."};
  const auto result = must(bench.run(task, texts));
  CHECK(result.at("counts").as_object().at("changed").as_int64() == 1);
  CHECK(result.at("counts").as_object().at("same").to_number<int>() == 1);
  const auto& change = at(result, "changes", 0);
  CHECK(change.at("after").as_object().at("place").as_object().at("source").to_number<int>() == 1);
  CHECK(at(change, "details", 0).at("detail").as_string() == "Talet ”30 dagar” har blivit ”60 dagar”.");
  CHECK(task.text_of(result).contains("”30 dagar” har blivit ”60 dagar”"));
  const auto turned = must(bench.run(task, texts, {{"order", "new_first"}}));
  CHECK(at(at(turned, "changes", 0), "details", 0).at("before").as_string() == "60 dagar");
  CHECK(bench.run(task, {texts[0]}).error().code == "compare_needs_two");
  CHECK(task.text_of(must(bench.run(task, {texts[0], texts[0]}))) == "Inget har ändrats i sak.\n");
}

TEST_CASE("a transcript becomes minutes with who does what and when") {
  const MinutesTask task;
  Bench bench;
  const auto result = must(bench.run(task, {"[00:10] Anna: Vi beslutar att köpa in nya datorer.\n[00:20] "
                                            "Olle: Jag skickar ut offerten till fredag.\n"}));
  CHECK(at(result, "decided", 0).at("time").as_string() == "0:10");
  CHECK(at(result, "to_do", 0).at("who").as_string() == "Olle");
  CHECK(at(result, "to_do", 0).at("when").as_string() == "till fredag");
  CHECK(task.text_of(result).contains(
      "- **Olle, till fredag:** Jag skickar ut offerten till fredag. (Olle, 0:20)"));
  CHECK(bench.run(task, {"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n"}).error().code ==
        "minutes_nothing_said");
}

TEST_CASE("many texts are sorted into themes, and what contradicts is told") {
  const AnalyseTask task;
  Bench bench;
  const auto result =
      must(bench.run(task, {"Cykelbanan vid torget är för smal.", "Bredda cykelbanan på Storgatan.",
                            "Simhallen har öppet 30 timmar varje vecka under hela året.",
                            "Simhallen har öppet 45 timmar varje vecka under hela året."}));
  CHECK(result.at("themes").as_array().size() == 2);
  CHECK(at(result, "contradictions", 0)
            .at("other")
            .as_object()
            .at("place")
            .as_object()
            .at("source")
            .to_number<int>() == 3);
  CHECK(task.text_of(result).contains("## Säger emot varandra"));
  CHECK(bench.run(task, {"En.", "Två."}).error().code == "analyse_needs_more");
}

TEST_CASE("a decision basis quotes what is asked and what speaks for and against, and decides nothing") {
  const BasisTask task;
  Bench bench;
  const auto result = must(
      bench.run(task, {"Eva Ek ansöker om bygglov för ett plank på Lindhaga 3:14. Planket är två meter högt.",
                       "Räddningstjänsten har ingen erinran. Grannen motsätter sig planket, som skymmer "
                       "utsikten, och hänvisar till 9 kap. 31 § plan- och bygglagen."}));
  CHECK(result.at("writer").as_string() == "grund");
  CHECK(at(result, "requests", 0).at("text").as_string().starts_with("Eva Ek ansöker"));
  CHECK(at(result, "speaks_for", 0).at("place").as_object().at("source").to_number<int>() == 1);
  CHECK(at(result, "speaks_against", 0).at("text").as_string().find("motsätter sig") != std::string::npos);
  const auto draft = task.text_of(result);
  CHECK(draft.contains("[Beslutet skrivs av den som får fatta det.]"));
  CHECK(draft.contains("inom tre veckor"));
  CHECK(draft.contains("Inga regler hittades"));
  CHECK(draft.contains("Handlingarna hänvisar till: 9 kap. 31 § plan- och bygglagen."));
  const auto none = must(bench.run(task, {"Eva Ek ansöker om bygglov."}, {{"appeal", "none"}}));
  CHECK_FALSE(task.text_of(none).contains("överklagas"));
}

TEST_CASE("a letter tells a person what is decided, what is to be done and whom to ask, and nothing else") {
  const LetterTask task;
  Bench bench;
  const auto result =
      must(bench.run(task,
                     {"Nämnden beslutar att bevilja ansökan om färdtjänst. Resorna ska beställas senast två "
                      "timmar före avresan. Kontakta kansliet på telefon 08-123 45 67."},
                     {{"name", "Eva"}}));
  const auto letter = task.text_of(result);
  CHECK(letter.starts_with("Hej Eva!"));
  CHECK(letter.contains("bevilja ansökan om färdtjänst"));
  CHECK(letter.contains("Det här behöver göras"));
  CHECK(letter.contains("08-123 45 67"));
  for (const auto& part : result.at("parts").as_array())
    for (const auto& sentence : part.as_object().at("sentences").as_array())
      CHECK(sentence.as_object().at("place").as_object().at("end").to_number<int>() > 0);
  CHECK(bench.run(task, {"1 2 3"}).error().code == "letter_says_nothing");
}

}  // namespace svea::tasks
