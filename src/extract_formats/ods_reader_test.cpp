#include "extract_formats/ods_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/sample_reader.h"
#include "package/sample_zip.h"

using namespace svea::extract_formats;
using svea::package::sample_zip;

namespace {

std::string cell(const std::string& text, const std::string& attributes = "") {
  return "<t:table-cell " + attributes + "><t:p>" + text + "</t:p></t:table-cell>";
}

std::string read(const std::string& tables) {
  return sample_text(sample_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                 {"content.xml",
                                  "<o:doc xmlns:o='o' xmlns:t='t'><s:style xmlns:s='s' "
                                  "s:name='dold'><s:table-properties t:display='false'/></s:style>" +
                                      tables + "</o:doc>"}}));
}

}  // namespace

TEST_CASE("sheets are headings with rows; a hidden sheet is left out") {
  CHECK(read("<t:table t:name='Budget'><t:table-row>" + cell("År") + cell("Kronor") +
             "</t:table-row><t:table-row>" + cell("2024") +
             cell("5 000<o:annotation><t:p>Hm</t:p></o:annotation>") +
             "</t:table-row></t:table><t:table t:name='Dold' t:style-name='dold'><t:table-row>" + cell("x") +
             "</t:table-row></t:table>") == "h1 Budget\ntr År | Kronor\ntr 2024 | 5 000\n");
}

TEST_CASE("repeated cells and rows are written out, empty ones only keep the place") {
  CHECK(read("<t:table t:name='A'><t:table-row t:number-rows-repeated='2'>" + cell("a") +
             "<t:table-cell t:number-columns-repeated='2'/>" + cell("b", "t:number-columns-repeated='2'") +
             "<t:table-cell t:number-columns-repeated='16000'/></t:table-row><t:table-row "
             "t:number-rows-repeated='1048000'><t:table-cell "
             "t:number-columns-repeated='16384'/></t:table-row></t:table>") ==
        "h1 A\ntr a |  |  | b | b\ntr a |  |  | b | b\n");
}

TEST_CASE("a cell merged over rows stands in each of them") {
  CHECK(read("<t:table t:name='A'><t:table-row>" + cell("Nämnd", "t:number-rows-spanned='2'") + cell("1") +
             "</t:table-row><t:table-row><t:covered-table-cell/>" + cell("2") + "</t:table-row></t:table>") ==
        "h1 A\ntr Nämnd | 1\ntr Nämnd | 2\n");
}

TEST_CASE("a sheet filled to its last cell ends with the limit, not with the memory") {
  CHECK(read("<t:table t:name='A'><t:table-row t:number-rows-repeated='1048576'>" +
             cell("fylld", "t:number-columns-repeated='16384'") + "</t:table-row></t:table>") ==
        "file_too_large");
}
