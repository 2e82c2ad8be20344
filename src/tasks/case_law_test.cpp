#include "tasks/case_law.h"

#include <doctest/doctest.h>

#include "answer/test_library.h"
#include "tasks/basis_draft.h"

namespace svea::tasks {
namespace {

CaseLaw law_of(answer::TestLibrary& documents, const std::vector<std::string>& asked) {
  const auto ports = documents.ports();
  basis::CaseWords words;
  for (const auto& sentence : asked) words.add(sentence);
  auto law = case_law({ports.index, ports.documents, documents.reach()}, asked, {}, words);
  REQUIRE(law);
  return *std::move(law);
}

std::vector<std::string> titles_of(const json::Array& found) {
  std::vector<std::string> titles;
  for (const auto& one : found) titles.emplace_back(one.as_object().at("title").as_string());
  return titles;
}

}  // namespace

TEST_CASE("rules are found for what is applied for and for what has come to light, in the edition in force") {
  answer::TestLibrary documents;
  documents.add("taxa-2024.md", "Taxa för bygglov 2024", {{"Avgift", "Ett bygglov kostar 900 kronor."}});
  documents.add("taxa-2026.md", "Taxa för bygglov 2026", {{"Avgift", "Ett bygglov kostar 990 kronor."}});
  documents.add("strand.md", "Strandskydd", {{"Dispens", "Närmare stranden än 100 meter krävs dispens."}});
  const auto law = law_of(documents, {"Anna Berg ansöker om bygglov.", "Tomten ligger vid stranden."});
  CHECK(titles_of(law.rules) == std::vector<std::string>{"Taxa för bygglov 2026", "Strandskydd"});
  CHECK(law.similar.empty());
  REQUIRE(law.missing.size() == 1);
  CHECK(law.missing[0].as_object().at("rule").to_number<int>() == 1);

  json::Object result{{"rules", law.rules}, {"missing", law.missing}};
  CHECK(basis_draft(result, "none")
            .contains("- Närmare stranden än 100 meter krävs dispens. (Strandskydd, Dispens)"));
  CHECK(law_of(documents, {}).rules.empty());
}

TEST_CASE("no document takes all the room among the rules") {
  answer::TestLibrary documents;
  std::vector<answer::TestLibrary::Section> sections;
  for (int i = 1; i <= 6; ++i)
    sections.emplace_back(fmt::format("{} §", i), fmt::format("Om bygglov stycke {}.", i));
  documents.add("lag.md", "Lagen", sections);
  documents.add("rad.md", "Råd", {{"Lov", "Om lov och bygglov för altaner."}});
  CHECK(titles_of(law_of(documents, {"Jag ansöker om bygglov."}).rules).size() == 4);
}

}  // namespace svea::tasks
