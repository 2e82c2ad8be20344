#include "fields/find.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "text/unicode.h"

using namespace svea;
using namespace svea::fields;

namespace {

// "value, value" of a kind, in order.
std::string values(std::string_view text, Kind kind, FindOptions options = {}) {
  options.kinds = {kind};
  std::string joined;
  for (const auto& found : find(text, options)) joined += (joined.empty() ? "" : ", ") + found.value;
  return joined;
}

}  // namespace

TEST_CASE("dates are read in the forms that people write them in") {
  CHECK(values("2024-05-13", Kind::date) == "2024-05-13");
  CHECK(values("den 13:e maj 2024", Kind::date) == "2024-05-13");
  CHECK(values("13 maj\n2024 och 1 feb. 2020", Kind::date) == "2024-05-13, 2020-02-01");
  CHECK(values("May 13, 2024", Kind::date) == "2024-05-13");
  CHECK(values("13/5 2024, 14/2-24 och 13.5.2024", Kind::date) == "2024-05-13, 2024-02-14, 2024-05-13");
  CHECK(values("i maj 2024", Kind::date) == "2024-05");
}

TEST_CASE("there is no 30 February") {
  CHECK(values("2024-02-30 och 30/2 2024", Kind::date).empty());
  CHECK(values("29 februari 2024", Kind::date) == "2024-02-29");
}

TEST_CASE("a date without a year is the nearest to the day the text is read from, where that is known") {
  using namespace std::chrono;
  CHECK(values("senast den 3 maj", Kind::date) == "--05-03");
  CHECK(values("senast den 3 januari", Kind::date, {.kinds = {}, .today = 2024y / December / 20}) ==
        "2025-01-03");
  CHECK(values("senast den 3 december", Kind::date, {.kinds = {}, .today = 2025y / January / 7}) ==
        "2024-12-03");
}

TEST_CASE("periods are made of the dates at their ends") {
  CHECK(values("1 januari – 31 mars 2024", Kind::period) == "2024-01-01/2024-03-31");
  CHECK(values("från och med den 1 maj 2024 till och med den 30 juni 2024", Kind::period) ==
        "2024-05-01/2024-06-30");
  CHECK(values("3–5 maj 2024", Kind::period) == "2024-05-03/2024-05-05");
  CHECK(values("åren 2024–2026", Kind::period) == "2024-01-01/2026-12-31");
  CHECK(values("andra kvartalet 2024", Kind::period) == "2024-04-01/2024-06-30");
  CHECK(values("3–5 maj 2024", Kind::number).empty());
}

TEST_CASE("a deadline is a day or a time to do something in") {
  CHECK(values("Svara senast fredagen den 7 mars 2025.", Kind::deadline) == "2025-03-07");
  CHECK(values("Överklaga inom tre veckor från dagen.", Kind::deadline) == "P3W");
  CHECK(values("Beslutet fattades den 7 mars 2025.", Kind::deadline).empty());
}

TEST_CASE("amounts are numbers of a currency") {
  CHECK(values("12 500 kr, 4 312,50 kronor och 25.000 kr", Kind::amount) ==
        "12500 SEK, 4312.5 SEK, 25000 SEK");
  CHECK(values("1,5 miljoner kronor, 75 tkr och 18,6 mnkr", Kind::amount) ==
        "1500000 SEK, 75000 SEK, 18600000 SEK");
  CHECK(values("SEK 1 200 000, 50 euro, 149:- och 45 öre", Kind::amount) ==
        "1200000 SEK, 50 EUR, 149 SEK, 0.45 SEK");
  CHECK(values("två miljoner kronor", Kind::amount) == "2000000 SEK");
  CHECK(values("kronofogden 12 500", Kind::amount).empty());
}

TEST_CASE("numbers keep their unit, and what only names something is none") {
  CHECK(values("8,5 meter, 1 240 fordon och −5 °C", Kind::number) == "8.5 meter, 1240, -5 °C");
  CHECK(values("78,4 % och 50 procent", Kind::percent) == "78.4 %, 50 %");
  CHECK(values("§ 14, rum 214, version 2.1.3, sidan 45, prop. 2023/24:112 och ISO 27001:2022", Kind::number)
            .empty());
  CHECK(values("år 2024 och hösten 2023", Kind::number).empty());
}

TEST_CASE("numbers of people have their check digit right") {
  CHECK(values("850412-9811", Kind::personnummer) == "198504129811");
  CHECK(values("19850412-9811 och 198504129811", Kind::personnummer) == "198504129811, 198504129811");
  CHECK(values("090527+1474", Kind::personnummer) == "190905271474");
  CHECK(values("personnummer 0905271474, 000405-9937", Kind::personnummer) == "200905271474, 200004059937");
  CHECK(values("Ring 0701740623", Kind::phone) == "+46701740623");
  CHECK(values("20000101-T220", Kind::personnummer) == "20000101T220");
  CHECK(values("801274-9811", Kind::samordningsnummer) == "198012749811");
  CHECK(values("850412-9814 och 090527 1474", Kind::personnummer).empty());
  CHECK(values("701363-2391", Kind::personnummer).empty());
  CHECK(values("20150916-0006", Kind::personnummer).empty());
}

TEST_CASE("a number is read through the hyphens and blanks that people and scans put into it") {
  CHECK(values("850412–9811 och 850412 - 9811", Kind::personnummer) == "198504129811, 198504129811");
  CHECK(values("Pnr: 850412 9811", Kind::personnummer) == "198504129811");
  CHECK(values("Personnummer 8 5 0 4 1 2 - 9 8 1 1", Kind::personnummer) == "198504129811");
  CHECK(values("P-nr\t19 850412-9811", Kind::personnummer) == "198504129811");
  CHECK(values("Org.-nr 212000 1116", Kind::organisation_number) == "212000-1116");
  CHECK(values("VAT-nummer SE 202100-4284 01", Kind::organisation_number) == "202100-4284");
  CHECK(values("Momsregistreringsnummer SE202100428401", Kind::organisation_number) == "202100-4284");
  CHECK(values("Registrerat som 2120001116.", Kind::organisation_number) == "212000-1116");
  CHECK(values("Fakturanummer 2120001116, OCR 8504129811", Kind::organisation_number).empty());
  CHECK(values("Fakturanummer 2120001116, OCR 8504129811", Kind::personnummer).empty());
}

TEST_CASE("an organisation's number is no person's") {
  CHECK(values("org.nr 212000-1116", Kind::organisation_number) == "212000-1116");
  CHECK(values("202100-4284 och SE202100428401", Kind::organisation_number) == "202100-4284, 202100-4284");
  CHECK(values("556677-8890", Kind::organisation_number).empty());
  const auto wrong = find("Org.nr: 556677-8890", {.kinds = {Kind::organisation_number}});
  REQUIRE(wrong.size() == 1);
  CHECK(wrong.front().confidence <= 0.5);
}

TEST_CASE("telephone numbers are brought to one form") {
  CHECK(values("08-123 456 78, 0470-123 45 och +46 70 123 45 67", Kind::phone) ==
        "+46812345678, +4647012345, +46701234567");
  CHECK(values("(08) 555 123 40 eller 0701234567", Kind::phone) == "+46855512340, +46701234567");
}

TEST_CASE("case numbers are found with and without their label") {
  CHECK(values("Dnr KS 2024/123", Kind::diarienummer) == "KS 2024/123");
  CHECK(values("ärende SBN/2023:114 och Fi2023/01234", Kind::diarienummer) == "SBN/2023:114, Fi2023/01234");
  CHECK(values("3.1.1-12345/2023", Kind::diarienummer) == "3.1.1-12345/2023");
  CHECK(values("SOU 2022:45, BFS 2011:6 och HFD 2019 ref. 12", Kind::diarienummer).empty());
}

TEST_CASE("addresses, properties and places in statutes are found whole") {
  CHECK(values("bor på Östra Storgatan 12 B lgh 1102, 341 30 Ljungby sedan", Kind::address) ==
        "Östra Storgatan 12 B lgh 1102, 341 30 Ljungby");
  CHECK(values("Fastigheten Lindhaga 3:14 och kvarteret Björken 7", Kind::property) ==
        "Lindhaga 3:14, Björken 7");
  CHECK(values("enligt 9 kap. 31 c § plan- och bygglagen (2010:900)", Kind::statute) ==
        "9 kap. 31 c § plan- och bygglagen (2010:900)");
}

TEST_CASE("accounts and addresses on the web") {
  CHECK(values("IBAN SE45 5000 0000 0583 9825 7466", Kind::iban) == "SE4550000000058398257466");
  CHECK(values("IBAN SE45 5000 0000 0583 9825 7467", Kind::iban).empty());
  CHECK(values("bankgiro 5050-1055", Kind::bankgiro) == "5050-1055");
  CHECK(values("Se https://svea.example/a?b=1. Skriv till Anna@Svea.example!", Kind::url) ==
        "https://svea.example/a?b=1");
  CHECK(values("Se https://svea.example/a?b=1. Skriv till Anna@Svea.example!", Kind::email) ==
        "anna@svea.example");
}

TEST_CASE("a decision is the sentence that says it") {
  CHECK(values("Ärendet kom in i maj. Nämnden beslutar att avslå ansökan. Skälen är två.", Kind::decision) ==
        "Nämnden beslutar att avslå ansökan.");
}

TEST_CASE("names in the texts of an authority") {
  const std::string text = "Handläggaren Karin Holmgren på Skatteverket träffade Ali Hassan i Växjö.";
  CHECK(values(text, Kind::person) == "Karin Holmgren, Ali Hassan");
  CHECK(values(text, Kind::organisation) == "Skatteverket");
  CHECK(values(text, Kind::place) == "Växjö");
}

TEST_CASE("nothing is found in nothing, and bytes that are not UTF-8 do no harm") {
  CHECK(find("").empty());
  CHECK(values("\xff\xfe 2024-05-13 \xc3", Kind::date) == "2024-05-13");
}

TEST_CASE("whatever the text, things lie within it, in order, and those of one kind apart") {
  rc::check([] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
        std::vector<std::string>{"2024-05-13", " ",   "maj",    "12", " 500 kr",     "-",       "/",    ":",
                                 "Dnr ",       "KS ", "850412", "§",  "\n",          "senast ", "Anna", "å",
                                 "\xff",       "+46", "%",      ".",  "Storgatan 1", "kap. "}));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    std::size_t start = 0;
    for (const auto& found : find(text)) {
      RC_ASSERT(found.span.start >= start);
      RC_ASSERT(found.span.start < found.span.end && found.span.end <= text.size());
      RC_ASSERT(found.confidence > 0 && found.confidence <= 1);
      RC_ASSERT(!found.value.empty());
      start = found.span.start;
    }
  });
}
