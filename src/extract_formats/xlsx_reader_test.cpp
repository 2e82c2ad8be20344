#include "extract_formats/xlsx_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/sample_reader.h"
#include "package/sample_zip.h"

using namespace svea::extract_formats;
using svea::package::sample_zip;

namespace {

const std::string k_package =
    "<Relationships><Relationship Type='x/officeDocument' Target='xl/workbook.xml'/><Relationship "
    "Type='x/metadata/core-properties' Target='docProps/core.xml'/></Relationships>";
const std::string k_workbook =
    "<w:workbook xmlns:w='w' xmlns:r='r'><w:sheets><w:sheet name='Avgifter' sheetId='1' "
    "r:id='rId1'/><w:sheet name='Dold' state='hidden' sheetId='2' r:id='rId2'/></w:sheets></w:workbook>";
const std::string k_relationships =
    "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship "
    "Id='rId2' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId3' Type='x/styles' "
    "Target='styles.xml'/><Relationship Id='rId4' Type='x/sharedStrings' "
    "Target='sharedStrings.xml'/></Relationships>";
const std::string k_styles =
    "<s><numFmts><numFmt numFmtId='164' formatCode='#,##0\\ \"kr\"'/></numFmts><cellStyleXfs><xf "
    "numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf "
    "numFmtId='164'/></cellXfs></s>";
const std::string k_strings =
    "<sst><si><t>Tjänst</t></si><si><r><t>Av</t></r><r><t>gift</t></r><rPh><t>x</t></rPh></si></sst>";

std::string xlsx(const std::string& sheet) {
  return sample_zip({{"_rels/.rels", k_package},
                     {"xl/workbook.xml", k_workbook},
                     {"xl/_rels/workbook.xml.rels", k_relationships},
                     {"xl/styles.xml", k_styles},
                     {"xl/sharedStrings.xml", k_strings},
                     {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet + "</worksheet>"},
                     {"docProps/core.xml", "<c><title>Taxa</title><creator>Åsa</creator></c>"}});
}

std::string read(const std::string& sheet) { return sample_text(xlsx(sheet)); }

}  // namespace

TEST_CASE("a sheet is a heading and its rows, with numbers and dates as shown; a hidden sheet is left out") {
  const auto document = read_sample(
      xlsx("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' "
           "t='inlineStr'><is><t>Från</t></is></c></row><row r='3'><c r='A3' t='str'><v>Bygglov</v></c><c "
           "r='B3' s='2'><v>12500</v></c><c r='C3' s='1'><v>45352</v></c></row></sheetData>"));
  CHECK(blocks_text(document) ==
        "h1 Avgifter\ntr Tjänst | Avgift | Från\ntr Bygglov | 12 500 kr | 2024-03-01\n");
  REQUIRE(document);
  CHECK(document->title == "Taxa");
  CHECK(document->author == "Åsa");
  CHECK(document->media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

TEST_CASE(
    "empty cells keep their place, cells merged over rows stand in each, single lines around are "
    "paragraphs") {
  CHECK(read("<row r='1'><c r='A1' t='str'><v>Rubrik</v></c></row><row r='2'><c r='B2'><v>1</v></c><c "
             "r='D2'><v>2</v></c></row><row r='3'><c r='C3'><v>3</v></c><c r='D3'/></row><row r='4'><c "
             "r='C4'><v>4</v></c><c r='D4' t='b'><v>1</v></c></row><row r='9'><c r='B9' t='str'><v>Källa: "
             "SCB</v></c></row></sheetData><mergeCells><mergeCell ref='B2:B4'/></mergeCells>") ==
        "h1 Avgifter\np Rubrik\ntr 1 |  | 2\ntr 1 | 3\ntr 1 | 4 | SANT\np Källa: SCB\n");
}

TEST_CASE("cells and rows that do not say where they stand follow each other") {
  CHECK(
      read(
          "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row></sheetData>") ==
      "h1 Avgifter\ntr 1 | 2\ntr 3 | 4\n");
}

TEST_CASE("references beyond what there is show nothing, and broken parts are damage") {
  CHECK(read("<row r='1'><c r='A1' t='s'><v>99</v></c><c r='B1' s='99'><v>0.5</v></c><c "
             "r='ZZZ1'><v>1</v></c></row></sheetData>") == "h1 Avgifter\ntr 0,5 | 1\n");
  CHECK(read("<row>") == "file_damaged");
  CHECK(read("</sheetData>") == "file_not_text");
}
