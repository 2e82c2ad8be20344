#include "fields/extract.h"

#include <doctest/doctest.h>

#include <string>

#include "fields/kind_words.h"
#include "fields/locate.h"

using namespace svea;
using namespace svea::fields;

namespace {

// "value, value | value" of the first row; "" for an empty cell.
std::string row_text(const Row& row) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) text += " | ";
    for (std::size_t v = 0; v < row[i].size(); ++v) text += (v > 0 ? ", " : "") + row[i][v].value;
  }
  return text;
}

Field field(std::string name, std::optional<Kind> kind = {}) {
  return {.name = std::move(name), .kind = kind};
}

const std::string k_decision =
    "BESLUT\nDatum: 2025-02-18\nDiarienummer: MBN-2025-77\nFastighet: Ekeby 7:22\nSökande: Kerstin Palm\n"
    "Ombud: Ali Hassan\nÄrendemening: Strandskydd för brygga\n"
    "Avgiften är 8 400 kr och ska betalas senast den 1 april 2025. Vite är 50 000 kr.";

}  // namespace

TEST_CASE("a form's labels say which value is which") {
  const Schema schema{.fields = {field("sökande", Kind::person), field("ombud", Kind::person),
                                 field("diarienummer", Kind::diarienummer), field("beslutsdatum", Kind::date),
                                 field("ärendemening")}};
  const auto rows = extract(k_decision, schema);
  REQUIRE(rows.size() == 1);
  CHECK(row_text(rows[0]) == "Kerstin Palm | Ali Hassan | MBN-2025-77 | 2025-02-18 | Strandskydd för brygga");
}

TEST_CASE("running text names things too") {
  const Schema schema{.fields = {field("avgift", Kind::amount), field("vite", Kind::amount),
                                 field("betalas senast", Kind::deadline)}};
  CHECK(row_text(extract(k_decision, schema)[0]) == "8400 SEK | 50000 SEK | 2025-04-01");
}

TEST_CASE("what nothing names is left empty, and the only one of its kind is taken with less confidence") {
  const Schema schema{.fields = {field("handpenning", Kind::amount), field("objekt", Kind::property)}};
  const auto row = extract(k_decision, schema)[0];
  CHECK(row[0].empty());
  REQUIRE(row[1].size() == 1);
  CHECK(row[1][0].value == "Ekeby 7:22");
  CHECK(row[1][0].confidence < 0.8);
}

TEST_CASE("an organisation's own name may say what it is") {
  const Schema schema{.fields = {field("departement", Kind::organisation)}};
  const std::string text = "Lindhaga kommun och Skolverket har svarat.\n\n(Utbildningsdepartementet)";
  CHECK(row_text(extract(text, schema)[0]) == "Utbildningsdepartementet");
}

TEST_CASE("a label may be another word for the same") {
  const std::string text = "Sida 1\nDnr MBN 2024-1234\nRemissen besvarades av Trafikverket (TRV 2024/88112).";
  CHECK(row_text(extract(text, {.fields = {field("diarienummer", Kind::diarienummer)}})[0]) ==
        "MBN 2024-1234");
  CHECK(other_words_for("sökande").empty());
}

TEST_CASE("a last day is said with senast") {
  const std::string text = "Den lämnas senast den 3 juni 2024. Bilagan lämnas senast den 4 juli 2024.";
  CHECK(row_text(extract(text, {.fields = {field("sista dag", Kind::deadline)}})[0]) == "2024-06-03");
}

TEST_CASE("a field that is many gets all, each with its place") {
  Field amounts = field("belopp", Kind::amount);
  amounts.is_many = true;
  const auto cell = extract(k_decision, {.fields = {amounts}})[0][0];
  REQUIRE(cell.size() == 2);
  CHECK(k_decision.substr(cell[0].span.start, cell[0].span.end - cell[0].span.start) == "8 400 kr");
}

TEST_CASE("a table gives a row for each of its lines") {
  const std::string table =
      "Anbudsgivare\tPris\tOrg.nr\nBergs Måleri AB\t89 000 kr\t202100-4284\nFärg & Form HB\t92 500 "
      "kr\t212000-1116\n";
  const Schema schema{.fields = {field("anbudsgivare"), field("pris", Kind::amount),
                                 field("organisationsnummer", Kind::organisation_number)},
                      .has_rows = true};
  const auto rows = extract(table, schema);
  REQUIRE(rows.size() == 2);
  CHECK(row_text(rows[0]) == "Bergs Måleri AB | 89000 SEK | 202100-4284");
  CHECK(row_text(rows[1]) == "Färg & Form HB | 92500 SEK | 212000-1116");
}

TEST_CASE("a list gives a row for each line that holds two fields or more") {
  const Schema schema{.fields = {field("datum", Kind::date), field("belopp", Kind::amount)},
                      .has_rows = true};
  const auto rows =
      extract("Utbetalningar\n- 2024-01-10: 5 000 kr\n- 2024-02-11: 7 500 kr\nSumma 12 500 kr\n", schema);
  REQUIRE(rows.size() == 2);
  CHECK(row_text(rows[1]) == "2024-02-11 | 7500 SEK");
}

TEST_CASE("of given choices the one that is written is chosen") {
  Field outcome = field("utfall");
  outcome.choices = {"bifall", "avslag"};
  CHECK(row_text(extract("Utfall: Avslag, meddelat muntligt.", {.fields = {outcome}})[0]) == "avslag");
  CHECK(extract("Vare sig bifall eller avslag.", {.fields = {outcome}})[0][0].empty());
}

TEST_CASE("a schema that contradicts itself says how") {
  const auto code_of = [](const Schema& schema) {
    const auto status = check(schema);
    return status ? std::string() : status.error().code;
  };
  CHECK(code_of({}) == "schema_empty");
  CHECK(code_of({.fields = {field(" ")}}) == "field_name_missing");
  CHECK(code_of({.fields = {field("Datum"), field("datum ")}}) == "field_name_twice");
  Field both = field("utfall", Kind::date);
  both.choices = {"ja"};
  CHECK(code_of({.fields = {both}}) == "field_choices_of_kind");
  CHECK(code_of({.fields = std::vector<Field>(200, field("x"))}) == "schema_too_large");
}

TEST_CASE("an empty text gives an empty row") {
  const auto rows = extract("", {.fields = {field("datum", Kind::date), field("ärende")}});
  REQUIRE(rows.size() == 1);
  CHECK(row_text(rows[0]) == " | ");
}

TEST_CASE("what somebody says of a text is found again in whatever form it stands") {
  const std::string text = "Nämnden fattade beslut den 3 maj 2024 om avgiften 12 500 kr för Karin Holmgren.";
  const auto found = find(text);
  const auto date = locate(text, field("datum", Kind::date), "2024-05-03", found);
  REQUIRE(date);
  CHECK(text.substr(date->span.start, date->span.end - date->span.start) == "3 maj 2024");
  CHECK(locate(text, field("avgift", Kind::amount), "12500 kronor", found)->value == "12500 SEK");
  CHECK(locate(text, field("vem"), "karin  HOLMGREN", found)->value == "Karin Holmgren");
  CHECK(!locate(text, field("datum", Kind::date), "2024-05-04", found));
  CHECK(!locate(text, field("vem"), "", found));
}

TEST_CASE("a field's name says what kind it is likely to be") {
  CHECK(kind_called("beslutsdatum") == Kind::date);
  CHECK(kind_called("Sökande") == Kind::person);
  CHECK(kind_called("sökandens namn") == Kind::person);
  CHECK(kind_called("datum för beslut") == Kind::date);
  CHECK(kind_called("Förfallodatum") == Kind::deadline);
  CHECK(kind_called("totalbelopp") == Kind::amount);
  CHECK(!kind_called("ärendemening"));
}
