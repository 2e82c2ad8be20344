#include "answer/sentence.h"

#include <doctest/doctest.h>

#include "answer/test_library.h"

using namespace svea;
using namespace svea::answer;

namespace {

std::vector<SentenceRole> roles_in(const std::string& passage) {
  const std::vector<search::Hit> hits = {hit_of(1, "Titel", "", passage)};
  std::vector<SentenceRole> roles;
  for (const auto& sentence : passage_sentences(hits)) roles.push_back(sentence.role);
  return roles;
}

}  // namespace

TEST_CASE("a list is told from running text, with or without bullets") {
  using enum SentenceRole;
  CHECK(roles_in("Du ska ha med dig:\nPass\nFotografi\nen inbjudan") ==
        std::vector{list_intro, list_item, list_item, list_item});
  CHECK(roles_in("Ta med:\n- Pass\n- Kvitto") == std::vector{list_intro, list_item, list_item});
  CHECK(roles_in("Avgiften betalas i förskott. Den återbetalas inte.") == std::vector{prose, prose});
}

TEST_CASE("a chart drawn with characters says nothing") {
  CHECK(roles_in("Välj så här.\nvärdet ──ja──> 19 a kap.\nLäs mer i lagen.").size() == 2);
}

TEST_CASE("a short line above running text is a heading, a line that asks is a question") {
  using enum SentenceRole;
  CHECK(roles_in("Avgifter\nAvgiften betalas i förskott.") == std::vector{heading, prose});
  CHECK(roles_in("Vad kostar det?\nDet kostar 450 kronor.") == std::vector{question, prose});
  CHECK(roles_in("Lokal\tPris\nAulan\t450 kr") == std::vector{table_row, table_row});
}

TEST_CASE("a sentence knows the heading it stands under, within its own passage") {
  const std::vector<search::Hit> hits = {hit_of(1, "A", "", "Avgifter\nAvgiften är hög. Den höjs."),
                                         hit_of(2, "B", "", "Något annat står här.")};
  const auto sentences = passage_sentences(hits);
  REQUIRE(sentences.size() == 4);
  CHECK(sentences[0].heading == k_no_heading);
  CHECK(sentences[1].heading == 0);
  CHECK(sentences[2].heading == 0);
  CHECK(sentences[3].heading == k_no_heading);
  CHECK(sentences[3].hit == 1);
  CHECK(written(sentences[2], hits) == "Den höjs.");
}
