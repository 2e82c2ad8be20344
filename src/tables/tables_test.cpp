#include <doctest/doctest.h>

#include "must.h"
#include "tables/cells.h"
#include "tables/csv.h"
#include "tables/join.h"
#include "tables/limits.h"

using namespace svea;
using namespace svea::tables;

TEST_CASE("a number with a unit is a number, whatever else is a text") {
  CHECK(number_cell("12500 SEK").number == 12500);
  CHECK(number_cell("12500 SEK").unit == "SEK");
  CHECK(number_cell("78.4 %").unit == "%");
  CHECK(number_cell("-3.5").number == -3.5);
  for (const char* text : {"", "SEK", "12 500", "3 eller 4", "1e5000", "5 \"&A", "inf"}) {
    CAPTURE(text);
    CHECK(!number_cell(text).number);
    CHECK(number_cell(text).text == text);
  }
}

TEST_CASE("a day that there is is a day") {
  using namespace std::chrono;
  CHECK(day_cell("2024-02-29").day == sys_days(2024y / February / 29));
  CHECK(!day_cell("2023-02-29").day);
  CHECK(!day_cell("2024-05").day);
}

TEST_CASE("comma-separated values follow RFC 4180") {
  const Table table{
      .columns = {"Fil", "Text"},
      .rows = {{text_cell("a;b"), text_cell("säger \"hej\"\när")}, {text_cell(""), text_cell(" x")}}};
  CHECK(as_csv(table) ==
        "\xEF\xBB\xBF"
        "Fil;Text\r\n\"a;b\";\"säger \"\"hej\"\"\när\"\r\n;\" x\"\r\n");
  CHECK(as_csv(table, ',')
            .starts_with("\xEF\xBB\xBF"
                         "Fil,Text\r\na;b,"));
}

TEST_CASE("no cell is taken for a formula, and a plain number stays one") {
  for (const char* text : {"=1+1", "+46701234567", "-1+2", "-", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"})
    CHECK(harmless(text) == std::string("'") + text);
  for (const char* text : {"", "-12", "-12.5", "12,5", "a=b", "Vet inte"}) CHECK(harmless(text) == text);
  CHECK(harmless("-1.5.2") == "'-1.5.2");
  CHECK(as_csv({.columns = {"=kolumn"}, .rows = {{text_cell("=cmd|' /C calc'!A0")}}}) ==
        "\xEF\xBB\xBF'=kolumn\r\n'=cmd|' /C calc'!A0\r\n");
}

TEST_CASE("tables are joined by the names of their columns") {
  Table all{.columns = {"Fil", "summa"}, .rows = {{text_cell("a"), number_cell("1 SEK")}}};
  must(append(all, {.columns = {"dag", "summa"}, .rows = {{day_cell("2024-05-13"), number_cell("2 SEK")}}}));
  CHECK(all.columns == std::vector<std::string>{"Fil", "summa", "dag"});
  REQUIRE(all.rows.size() == 2);
  CHECK(all.rows[0].size() == 3);
  CHECK(all.rows[1][1].number == 2);
  CHECK(all.rows[1][2].text == "2024-05-13");
  CHECK(all.rows[1][0].text.empty());
}

TEST_CASE("a table too large to open is refused with what to do") {
  Table all{.columns = {"Fil"}, .rows = {}};
  Table many{.columns = {"Fil"}, .rows = std::vector<Row>(limits::k_rows_max + 1, Row(1))};
  const auto refused = append(all, std::move(many));
  REQUIRE(!refused);
  CHECK(refused.error().code == "table_too_large");
}

TEST_CASE("what cells rest on is laid open beside them") {
  Cell cell = number_cell("12500 SEK");
  cell.evidence = {{.quote = "12 500 kr", .place = Place{0, 10, 19}, .confidence = 0.91}};
  Cell by_person = text_cell("Karin");
  by_person.evidence = {{}};
  Cell unsupported = text_cell("Eva");
  unsupported.evidence = {{.quote = "", .place = {}, .confidence = 0.3}};
  const auto wide =
      with_evidence({.columns = {"Fil", "summa", "namn"},
                     .rows = {{text_cell("a"), cell, by_person}, {text_cell("b"), {}, unsupported}}});
  CHECK(wide.columns == std::vector<std::string>{"Fil", "summa", "summa: säkerhet", "summa: plats", "namn",
                                                 "namn: säkerhet", "namn: plats"});
  CHECK(wide.rows[0][2].text == "91 %");
  CHECK(wide.rows[0][3].text == "tecken 10–19: ”12 500 kr”");
  CHECK(wide.rows[0][5].text.empty());
  CHECK(wide.rows[0][6].text == "angivet av en människa");
  CHECK(wide.rows[1][6].text == "finns inte i texten");
}

TEST_CASE("columns of the same name get a number") {
  std::vector<std::string> names{"Fil", "fil", "Läge", "Fil"};
  make_names_differ(names);
  CHECK(names == std::vector<std::string>{"Fil", "fil (2)", "Läge", "Fil (3)"});
}
