#include "extract_formats/rtf_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/sample_reader.h"

using namespace svea::extract_formats;

namespace {

const std::string k_head =
    "{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1053{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial "
    "Cyr;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\*\\cs2 "
    "Standard;}}{\\info{\\title Om \\'e5r}{\\author \\'c5sa}{\\company "
    "Kommunen}{\\creatim\\yr2024\\mo2\\dy1}{\\revtim\\yr2024\\mo3\\dy2\\hr8}}{\\header "
    "Sidhuvud\\par}\\viewkind4\\uc1\n";

std::string read(const std::string& body) { return sample_text(k_head + body + "}"); }

}  // namespace

TEST_CASE("paragraphs, headings and characters of an RTF file") {
  CHECK(read("\\pard\\s1 Rubrik\\par\\pard\\plain\\f0 Sm\\'f6rg\\'e5s \\u8211\\'96 5 "
             "\\u8364?\\par\nrad\\line rad\\par") == "h1 Rubrik\np Smörgås – 5 €\np rad⏎rad\n");
  CHECK(read("\\pard\\outlinelevel1 Niv\\'e5\\par") == "h2 Nivå\n");
  CHECK(read("{\\f1 \\'cf\\'f0}{\\f0 \\'e5}\\par") == "p Прå\n");
  CHECK(read("\\u-10179?\\u-8704?\\par") == "p 😀\n");
}

TEST_CASE("an RTF file notes title, author, date and language") {
  const auto document = read_sample(k_head + "Text\\par}");
  REQUIRE(document);
  CHECK(document->title == "Om år");
  CHECK(document->author == "Åsa");
  CHECK(document->date == "2024-03-02");
  CHECK(document->language == "sv-SE");
  CHECK(document->media_type == "application/rtf");
}

TEST_CASE("tables are rows of cells, a row of one cell lays out the page") {
  CHECK(read("\\trowd\\pard\\intbl \\'c5r\\cell 2024\\par\\pard\\intbl "
             "v\\'e5r\\cell\\row\\trowd\\pard\\intbl\\cell x\\cell\\row\\pard Efter\\par") ==
        "tr År | 2024 vår\ntr  | x\np Efter\n");
  CHECK(read("\\trowd\\pard\\intbl Ruta\\cell\\row\\pard Efter\\par") == "p Ruta\np Efter\n");
}

TEST_CASE("list items begin with their number, bullets are left out") {
  CHECK(read("{\\listtext\\pard\\plain 1.\\tab}\\ls1\\ilvl0 Ett\\par{\\listtext\\'b7\\tab}\\ls2\\ilvl1 "
             "Punkt\\par\\pard Text\\par") == "li0 1. Ett\nli1 Punkt\np Text\n");
}

TEST_CASE("a footnote follows its paragraph; deleted and hidden text, pictures and fields' instructions go") {
  CHECK(read("F\\'f6re{\\super\\chftn}{\\footnote\\pard\\chftn Se 3 \\'a7.} efter\\par{\\deleted Borta}{\\v "
             "Dolt}Kvar{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt "
             "l\\'e4nk}}{\\*\\okand text}\\par") == "p Före efter\np Se 3 §.\np Kvarlänk\n");
}

TEST_CASE("a text box is read once") {
  CHECK(read("{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Ruta\\par}}{\\shprslt Ruta\\par}}") ==
        "p Ruta\n");
}

TEST_CASE("binary data is no text, and broken files give what is there") {
  CHECK(read("a{\\pict\\bin5 }}{{\\}b\\par") == "p ab\n");
  CHECK(sample_text("{\\rtf1 Hej") == "p Hej\n");
  CHECK(sample_text("{\\rtf1 Hej}}}} d\\'") == "p Hej d\n");
  CHECK(sample_text("{\\rtf1 }") == "file_not_text");
  CHECK(sample_text("{\\rtf1" + std::string(300, '{')) == "file_too_deep");
}
