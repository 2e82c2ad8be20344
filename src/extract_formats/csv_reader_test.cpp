#include "extract_formats/csv_reader.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "extract_formats/sample_reader.h"

using namespace svea::extract_formats;

TEST_CASE("the separator is found from the content") {
  CHECK(csv_separator("a;b\n1,5;2\n3;4\n", false) == ';');
  CHECK(csv_separator("a,b\n1,2\n3,4\n", false) == ',');
  CHECK(csv_separator("a\tb\n1\t2,5\n3\t4\n", false) == '\t');
  CHECK(csv_separator("\"a;b\";c\n\"d\n;e\";f\n1;2\n", false) == ';');
  CHECK(csv_separator("sep=|\na|b\n", false) == '|');
}

TEST_CASE("prose is no table, and a name that says so is believed more easily") {
  CHECK_FALSE(csv_separator("Hej, Eva\nTack för brevet, det kom i går.\nVi ses, snart.\n", false));
  CHECK_FALSE(csv_separator("Namn;Adress\n", false));
  CHECK(csv_separator("Namn;Adress\nEva;Gatan 1\n", true) == ';');
  CHECK_FALSE(csv_separator("Namn\nEva\nBo\n", true));
}

TEST_CASE("records are rows; quotes, line breaks inside of them and any encoding are understood") {
  CHECK(sample_text("Namn;Kommentar\r\n\"Öberg; Åsa\";\"två\nrader\"\r\n;\r\nBo;\"sade \"\"nej\"\"\"\r\n",
                    "a.txt") == "tr Namn | Kommentar\ntr Öberg; Åsa | två rader\ntr Bo | sade \"nej\"\n");
  CHECK(sample_text("Namn;Ort\nH\xe5kan;\xd6rebro\nBo;Lund\n", "a.csv") ==
        "tr Namn | Ort\ntr Håkan | Örebro\ntr Bo | Lund\n");
  CHECK(read_sample("a;b\n1;2\n3;4\n")->media_type == "text/csv");
}

TEST_CASE("every table of words comes back cell by cell, whatever separates it") {
  CHECK(rc::check([] {
    const char separator = *rc::gen::element(',', ';', '\t');
    const auto rows = *rc::gen::inRange(3, 20);
    std::string csv;
    std::string expected;
    for (int i = 0; i < rows; ++i) {
      const int first = *rc::gen::inRange(0, 1000);
      const int second = *rc::gen::inRange(0, 1000);
      csv += fmt::format("rad {}{}\"x {}\"\n", first, separator, second);
      expected += fmt::format("tr rad {} | x {}\n", first, second);
    }
    RC_ASSERT(sample_text(csv) == expected);
  }));
}
