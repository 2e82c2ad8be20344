#include "extract_formats/cell_format.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using svea::extract_formats::CellFormat;
using svea::extract_formats::DateSystem;
using svea::extract_formats::general_text;

namespace {

std::string shown(std::string_view code, double value, DateSystem dates = DateSystem::from_1900) {
  return CellFormat(code).text_of(value, dates);
}

}  // namespace

TEST_CASE("numbers are shown with decimal comma, groups and units") {
  CHECK(shown("0", 2.6) == "3");
  CHECK(shown("0.00", 1234.5) == "1234,50");
  CHECK(shown("#,##0.00", -1234567.891) == "-1 234 567,89");
  CHECK(shown("#,##0\\ \"kr\"", 1500) == "1 500 kr");
  CHECK(shown("#,##0\\ [$kr-41D]", 1500) == "1 500 kr");
  CHECK(shown("0.0#", 1.5) == "1,5");
  CHECK(shown("000", 7) == "007");
  CHECK(shown("0\\å_ö*ä\\€", 7) == "7å€");
  CHECK(shown("#,##0,", 1'234'000) == "1 234");
  CHECK(shown("000000\\-0000", 2) == "0000000002");
  CHECK(shown("0.00E+00", 12345) == "1,23E+04");
}

TEST_CASE("per cent, negative numbers and zero have forms of their own") {
  CHECK(shown("0%", 0.256) == "26%");
  CHECK(shown("0.0%", 0.256) == "25,6%");
  CHECK(shown("0.0;(0.0);\"–\"", -2) == "(2,0)");
  CHECK(shown("0.0;(0.0);\"–\"", 0) == "–");
  CHECK(shown("[Red][<0]-0;[Blue]0", 3) == "-3");
  CHECK(shown("_-* #,##0.00 kr_-;-* #,##0.00 kr_-", -12) == "-12,00 kr");
}

TEST_CASE("days and times are shown as the format asks") {
  CHECK(shown("yyyy-mm-dd", 45352) == "2024-03-01");
  CHECK(shown("d mmmm yyyy", 45352) == "1 mars 2024");
  CHECK(shown("[$-41D]dddd d mmm yy;@", 45352) == "fredag 1 mar 24");
  CHECK(shown("yyyy-mm-dd hh:mm:ss", 45352.75) == "2024-03-01 18:00:00");
  CHECK(shown("h:mm AM/PM", 0.75) == "6:00 em");
  CHECK(shown("[h]:mm", 1.5) == "36:00");
  CHECK(shown("mm:ss", 0.001) == "01:26");
  CHECK(shown("yyyy-mm-dd", 1) == "1900-01-01");
  CHECK(shown("yyyy-mm-dd", 0, DateSystem::from_1904) == "1904-01-01");
  CHECK(shown("yyyy-mm-dd", -5) == "-5");
  CHECK(CellFormat::built_in(14).text_of(45352, DateSystem::from_1900) == "2024-03-01");
}

TEST_CASE("without a format a number is its shortest decimal form") {
  CHECK(general_text(0.1) == "0,1");
  CHECK(general_text(199001011234) == "199001011234");
  CHECK(general_text(-3.25) == "-3,25");
  CHECK(general_text(1e20) == "1E+20");
  CHECK(CellFormat("General").text_of(12, DateSystem::from_1900) == "12");
  CHECK(CellFormat::built_in(999).text_of(1.5, DateSystem::from_1900) == "1,5");
}

TEST_CASE("any format and any number give a text of bounded length") {
  CHECK(rc::check([] {
    const auto code = *rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("0#?.,;%E+-yYmdhs[]$\"\\_*@ AM/PGeneral")));
    const auto value = *rc::gen::arbitrary<double>();
    RC_ASSERT(shown(code, value).size() <= 400 * (code.size() + 1));
  }));
}
