#include "summary/summarise.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "text/unicode.h"

namespace svea::summary {
namespace {

constexpr std::string_view k_text =
    "Byggnadsnämnden beslutar att bevilja bygglov för en ny förskola i Östra hamnen. Förskolan får sex "
    "avdelningar. Dessa ska stå klara i augusti 2026. Läs mer på kommunens webbplats. Byggnadsnämnden "
    "beslutar att bevilja bygglov för ny förskola i Östra hamnen. Sökanden ska betala en avgift på 45 000 "
    "kronor senast den 1 mars.";

std::vector<std::string> written_of(const Summary& summary) {
  std::vector<std::string> all;
  for (const auto& group : summary.groups)
    for (const auto& sentence : group.sentences) all.push_back(sentence.written);
  return all;
}

// Words that no other number has.
std::string named(int number) {
  std::string name = "ord";
  for (; number > 0; number /= 5)
    name += "kalfesmitonu"[number % 5 * 2], name += "kalfesmitonu"[number % 5 * 2 + 1];
  return name;
}

std::string report(int chapters) {
  std::string text;
  for (int chapter = 1; chapter <= chapters; ++chapter) {
    text += std::to_string(chapter) + " Kapitel om " + named(chapter) + "\n\n";
    for (int i = 0; i < 30; ++i) {
      const int number = 1000 * chapter + 7 * i;
      text += "Granskningen visar att " + named(number) + " brister i " + named(number + 1) + " och att " +
              named(number + 2) + " saknar " + named(number + 3) + ". ";
    }
    text += "\n\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a summary quotes, says nothing twice and takes no sentence that leans on one left out") {
  const Text text{.utf8 = k_text, .blocks = {}, .title = "Bygglov för förskola"};
  const auto all = written_of(summarise({&text, 1}, {.length = Length::brief}));
  REQUIRE(all.size() == 3);
  CHECK(std::ranges::count_if(all, [](const auto& one) { return one.contains("beslutar att bevilja"); }) ==
        1);
  const auto leaning = std::ranges::find_if(all, [](const auto& one) { return one.starts_with("Dessa"); });
  if (leaning != all.end()) {
    REQUIRE(leaning != all.begin());
    CHECK((leaning - 1)->starts_with("Förskolan"));
  }
}

TEST_CASE("each sentence stands at its place") {
  const Text text{.utf8 = k_text};
  for (const auto& group : summarise({&text, 1}, {.length = Length::points}).groups)
    for (const auto& sentence : group.sentences)
      CHECK(k_text.substr(sentence.span.start, sentence.span.end - sentence.span.start) == sentence.written);
}

TEST_CASE("a full summary of a report has something of every chapter and tells how each section was read") {
  const auto long_text = report(6);
  const Text text{.utf8 = long_text};
  const auto summary = summarise({&text, 1}, {.length = Length::full});
  CHECK(summary.groups.size() == 6);
  REQUIRE(summary.sections.size() == 6);
  for (const auto& section : summary.sections) {
    CHECK(section.sentences == 30);
    CHECK(section.taken >= 1);
  }
}

TEST_CASE("the number of sentences is what was asked for, where there are so many") {
  const auto long_text = report(3);
  const Text text{.utf8 = long_text};
  CHECK(written_of(summarise({&text, 1}, {.sentences_max = 5})).size() == 5);
  const Text tiny{.utf8 = "Nämnden avslår ansökan."};
  CHECK(written_of(summarise({&tiny, 1}, {.length = Length::full})).size() == 1);
}

TEST_CASE("several texts are summarised together, each sentence with its text") {
  const std::string other =
      "Socialnämnden beslutar att införa avgiftsfria besök på öppna förskolan från hösten.";
  const Text texts[] = {{.utf8 = k_text}, {.utf8 = other}};
  const auto summary = summarise(texts, {.length = Length::points});
  CHECK(std::ranges::any_of(summary.groups, [](const Group& group) { return group.text == 1; }));
}

TEST_CASE("no text, no sentence; notes without full stops are quoted") {
  CHECK(summarise({}, {}).groups.empty());
  const Text empty{.utf8 = ""};
  CHECK(summarise({&empty, 1}, {}).groups.empty());
  const Text notes{.utf8 = "ny förskola i Östra hamnen\nsex avdelningar från augusti nästa år"};
  CHECK_FALSE(summarise({&notes, 1}, {}).groups.empty());
}

TEST_CASE("summaries of any text are sentences of it") {
  CHECK(rc::check("spans lie in the text", [](const std::vector<std::string>& parts) {
    std::string any;
    for (const auto& part : parts) any += text::to_valid_utf8(part) + ". ";
    const Text text{.utf8 = any};
    for (const auto& group : summarise({&text, 1}, {.length = Length::full}).groups)
      for (const auto& sentence : group.sentences) RC_ASSERT(sentence.span.end <= any.size());
  }));
}

}  // namespace svea::summary
