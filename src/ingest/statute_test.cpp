#include "ingest/statute.h"

#include <doctest/doctest.h>

#include "ingest/split.h"
#include "text/unicode.h"

using namespace svea;
using model::BlockKind;

namespace {

struct Piece {
  std::string text;
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
};

model::DocumentText document_of(const std::vector<Piece>& pieces) {
  model::DocumentText document;
  std::int64_t at = 0;
  for (const auto& [text, kind, level] : pieces) {
    if (at > 0) {
      document.text += '\n';
      ++at;
    }
    const auto start = at;
    at += text::code_points(text);
    document.text += text;
    document.blocks.push_back({kind, level, 0, start, at});
  }
  return document;
}

// "1 kap. Namn › 2 §: text" of each passage.
std::vector<std::string> passages(const std::vector<Piece>& pieces,
                                  std::string_view title = "Påhittad lag (2031:7)") {
  std::vector<std::string> all;
  for (const auto& passage : ingest::split(document_of(pieces), title)) {
    std::string line;
    for (const auto& step : passage.heading_path) line += (line.empty() ? "" : " › ") + step;
    all.push_back(line + ": " + passage.text);
  }
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a statute's passages are its sections, under chapter and number") {
  CHECK(passages({{"1 kap. Inledande bestämmelser", BlockKind::heading, 3},
                  {"1 §   Lagen gäller båtar."},
                  {"Den gäller inte kanoter."},
                  {"2 § Med båt avses i lagen något som flyter."},
                  {"2 a §   Flottar är båtar."},
                  {"2 kap. Tillstånd"},
                  {"1 §   Tillstånd ges av hamnen."},
                  {"Avgifter", BlockKind::heading, 4},
                  {"2 §   Avgift tas ut."}}) ==
        Lines{"1 kap. Inledande bestämmelser › 1 §: 1 §   Lagen gäller båtar.\nDen gäller inte kanoter.",
              "1 kap. Inledande bestämmelser › 2 §: 2 § Med båt avses i lagen något som flyter.",
              "1 kap. Inledande bestämmelser › 2 a §: 2 a §   Flottar är båtar.",
              "2 kap. Tillstånd › 1 §: 1 §   Tillstånd ges av hamnen.",
              "2 kap. Tillstånd › Avgifter › 2 §: 2 §   Avgift tas ut."});
}

TEST_CASE("a statute without chapters has its sections alone") {
  CHECK(passages({{"1 § Först."}, {"2 § Sedan."}}) == Lines{"1 §: 1 § Först.", "2 §: 2 § Sedan."});
}

TEST_CASE("sections that stand in one block are parted, and offsets stay right") {
  const std::vector<Piece> pieces{{"1 §   Å i början.\n2 §   Ö i mitten.\nGår vidare.\n3 §   Slut."}};
  CHECK(passages(pieces) ==
        Lines{"1 §: 1 §   Å i början.", "2 §: 2 §   Ö i mitten.\nGår vidare.", "3 §: 3 §   Slut."});
  const auto document = document_of(pieces);
  const text::CodePointMap map(document.text);
  for (const auto& passage : ingest::split(document, "Lag (2031:7)"))
    CHECK(document.text.substr(map.byte_at(passage.start),
                               map.byte_at(passage.end) - map.byte_at(passage.start)) == passage.text);
}

TEST_CASE("a reference at the beginning of a line is no section, and no chapter") {
  CHECK(passages({{"1 § Först."},
                  {"99 § i en annan lag gäller också."},
                  {"1 § gäller inte då."},
                  {"2 kap. 3 § den lagen gäller."},
                  {"2 § Sedan."}}) == Lines{"1 §: 1 § Först.\n99 § i en annan lag gäller också.\n1 § gäller "
                                            "inte då.\n2 kap. 3 § den lagen gäller.",
                                            "2 §: 2 § Sedan."});
}

TEST_CASE("a reference that would skip sections is none, whatever it begins with") {
  CHECK(passages({{"1 § Först."},
                  {"7 § Den lagen gäller."},
                  {"2 § Sedan."},
                  {"3 § , och 4 § den lagen."},
                  {"3 § Sist."}}) == Lines{"1 §: 1 § Först.\n7 § Den lagen gäller.",
                                           "2 §: 2 § Sedan.\n3 § , och 4 § den lagen.", "3 §: 3 § Sist."});
}

TEST_CASE("both wordings of a section or chapter that is about to change stand by themselves") {
  CHECK(passages({{"1 kap. Inledning", BlockKind::heading, 3},
                  {"1 §   /Upphör att gälla U:2031-07-01/ Gammalt."},
                  {"1 §   /Träder i kraft I:2031-07-01/ Nytt."},
                  {"2 §   Oförändrat."},
                  {"3 kap. Hamnar", BlockKind::heading, 3},
                  {"1 §   Hamnen är öppen."},
                  {"2 kap. /Träder i kraft I:2031-07-01/ Båtar", BlockKind::heading, 3},
                  {"1 §   Båtar är blå."}}) ==
        Lines{"1 kap. Inledning › 1 §: 1 §   /Upphör att gälla U:2031-07-01/ Gammalt.",
              "1 kap. Inledning › 1 §: 1 §   /Träder i kraft I:2031-07-01/ Nytt.",
              "1 kap. Inledning › 2 §: 2 §   Oförändrat.", "3 kap. Hamnar › 1 §: 1 §   Hamnen är öppen.",
              "2 kap. /Träder i kraft I:2031-07-01/ Båtar › 1 §: 1 §   Båtar är blå."});
}

TEST_CASE("a statute that shares its number is known by its page, too") {
  CHECK(passages({{"1 § Först."}, {"2 § Sedan."}}, "Sjölag (1891:35 s.1)").size() == 2);
  CHECK(passages({{"1 § Först."}, {"2 § Sedan."}}, "Sjölag (1891:35 x)").size() == 1);
}

TEST_CASE("transitional provisions belong to no section") {
  CHECK(
      passages({{"1 § Först."},
                {"2 § Sedan."},
                {"Övergångsbestämmelser"},
                {"2031:7"},
                {"1. Lagen träder i kraft."}}) ==
      Lines{"1 §: 1 § Först.", "2 §: 2 § Sedan.", "Övergångsbestämmelser: 2031:7\n1. Lagen träder i kraft."});
}

TEST_CASE("what has more sections than any statute is none") {
  std::string lines;
  for (int i = 0; i < 30'000; ++i) lines += "1 § Allt.\n";
  CHECK(ingest::statute_parts(document_of({{lines}}), "Lag (2031:7)").empty());
}

TEST_CASE("what is no statute is split as before") {
  const auto handbook = document_of({{"1 § Först."}, {"2 § Sedan."}});
  CHECK(ingest::statute_parts(handbook, "Handbok").empty());
  CHECK(ingest::statute_parts(document_of({{"Om lagen."}, {"1 § är viktig."}}), "Om lagen (2031:7)").empty());
  CHECK(ingest::statute_parts(document_of({{"Lag (2031:7)"}, {"1 § Ett."}, {"2 § Två."}}), "").size() == 3);
}
