#include "extract_formats/docx_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/sample_reader.h"
#include "package/sample_zip.h"

using svea::extract_formats::blocks_text;
using svea::extract_formats::read_sample;
using svea::package::sample_zip;

namespace {

const std::string k_package_relationships =
    "<Relationships><Relationship Type='http://x/officeDocument' Target='word/document.xml'/><Relationship "
    "Type='http://x/metadata/core-properties' Target='docProps/core.xml'/></Relationships>";
const std::string k_part_relationships =
    "<Relationships><Relationship Type='x/styles' Target='styles.xml'/><Relationship Type='x/numbering' "
    "Target='numbering.xml'/><Relationship Type='x/footnotes' Target='/word/footnotes.xml'/></Relationships>";
const std::string k_styles =
    "<w:styles xmlns:w='w'><w:docDefaults><w:lang w:val='sv-SE'/></w:docDefaults><w:style "
    "w:styleId='Rubrik1'><w:name w:val='heading 1'/></w:style><w:style w:styleId='Egen'><w:name w:val='Min "
    "rubrik'/><w:basedOn w:val='Rubrik2'/></w:style><w:style w:styleId='Rubrik2'><w:name w:val='Rubrik "
    "2'/></w:style><w:style w:styleId='Niva3'><w:name w:val='x'/><w:pPr><w:outlineLvl "
    "w:val='2'/></w:pPr></w:style><w:style w:styleId='Innehll1'><w:name w:val='toc 1'/></w:style></w:styles>";
const std::string k_numbering =
    "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start "
    "w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start "
    "w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText "
    "w:val='%1.%2)'/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt "
    "w:val='bullet'/><w:lvlText w:val='x'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId "
    "w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>";
const std::string k_footnotes =
    "<w:footnotes xmlns:w='w'><w:footnote w:type='separator' "
    "w:id='0'><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>Se 3 "
    "§.</w:t></w:r></w:p></w:footnote></w:footnotes>";
const std::string k_core =
    "<c:core xmlns:c='c'><c:title>Om avgifter</c:title><c:creator>Åsa "
    "Öberg</c:creator><c:created>2024-02-01T09:00:00Z</c:created><c:modified>2024-03-02T09:00:00Z</"
    "c:modified></c:core>";

std::string docx(const std::string& body) {
  return sample_zip(
      {{"_rels/.rels", k_package_relationships},
       {"word/_rels/document.xml.rels", k_part_relationships},
       {"word/document.xml", "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>"},
       {"word/styles.xml", k_styles},
       {"word/numbering.xml", k_numbering},
       {"word/footnotes.xml", k_footnotes},
       {"docProps/core.xml", k_core}});
}

std::string p(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string listed(const std::string& text, int list, int level) {
  return p(text, "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
                     std::to_string(list) + "'/></w:numPr>");
}

std::string read(const std::string& body) { return blocks_text(read_sample(docx(body))); }

}  // namespace

TEST_CASE("headings of a DOCX are known by style name, outline level and what they are based on") {
  CHECK(read(p("Ett", "<w:pStyle w:val='Rubrik1'/>") + p("Två", "<w:pStyle w:val='Egen'/>") +
             p("Tre", "<w:pStyle w:val='Niva3'/>") + p("Fyra", "<w:outlineLvl w:val='3'/>") + p("Text")) ==
        "h1 Ett\nh2 Två\nh3 Tre\nh4 Fyra\np Text\n");
}

TEST_CASE("a DOCX notes title, author, date and language in its properties and styles") {
  const auto document = read_sample(docx(p("Text")));
  REQUIRE(document);
  CHECK(document->title == "Om avgifter");
  CHECK(document->author == "Åsa Öberg");
  CHECK(document->date == "2024-03-02");
  CHECK(document->language == "sv-SE");
}

TEST_CASE("lists of a DOCX are numbered as printed") {
  CHECK(read(listed("a", 1, 0) + listed("b", 1, 1) + listed("c", 1, 1) + listed("d", 1, 0) +
             listed("e", 1, 1) + listed("f", 2, 0) + listed("g", 0, 0)) ==
        "li0 1. a\nli1 1.a) b\nli1 1.b) c\nli0 2. d\nli1 2.a) e\nli0 f\np g\n");
}

TEST_CASE("tables of a DOCX are rows; a table of one column lays out the page") {
  const auto cell = [](const std::string& text) { return "<w:tc>" + text + "</w:tc>"; };
  CHECK(read("<w:tbl><w:tr>" + cell(p("År")) + cell(p("5") + p("000")) + "</w:tr></w:tbl>") ==
        "tr År | 5 000\n");
  CHECK(read("<w:tbl><w:tr>" + cell(p("Rubrik", "<w:pStyle w:val='Rubrik1'/>") + p("Text")) +
             "</w:tr></w:tbl>") == "h1 Rubrik\np Text\n");
}

TEST_CASE("deleted and hidden text and tables of contents are left out, inserted text stays") {
  CHECK(read("<w:p><w:ins><w:r><w:t>Nytt</w:t></w:r></w:ins><w:del><w:r><w:delText>Gammalt</w:delText></"
             "w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>Dolt</w:t></w:r><w:r><w:t> "
             "kvar</w:t><w:br/><w:t>rad</w:t></w:r></w:p>" +
             p("Inledning 3", "<w:pStyle w:val='Innehll1'/>")) == "p Nytt kvar⏎rad\n");
}

TEST_CASE("a footnote follows its paragraph") {
  CHECK(read("<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id='2'/></w:r></w:p>" + p("Mer")) ==
        "p Text\np Se 3 §.\np Mer\n");
}

TEST_CASE("a document type in a DOCX is refused, so nothing is expanded or fetched") {
  const std::string xxe =
      "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document "
      "xmlns:w='w'><w:p><w:t>&e;</w:t></w:p></w:document>";
  CHECK(blocks_text(read_sample(sample_zip({{"word/document.xml", xxe}}))) == "file_damaged");
}

TEST_CASE("broken, deep, huge and empty DOCX have errors of their own") {
  CHECK(read("<w:p>") == "file_damaged");
  CHECK(read("") == "file_not_text");
  std::string deep;
  for (int i = 0; i < 220; ++i) deep += "<w:sdt>";
  CHECK(read(deep) == "file_too_deep");
  // Packs to some hundred kilobytes.
  CHECK(read(std::string(300u << 20, ' ')) == "file_too_large");
  CHECK(blocks_text(read_sample(docx(p("Text")).substr(0, 600))) == "file_damaged");
}

TEST_CASE("packages of other programs are told apart") {
  CHECK(blocks_text(read_sample(sample_zip({{"_rels/.rels",
                                             "<Relationships><Relationship Type='x/officeDocument' "
                                             "Target='visio/document.xml'/></Relationships>"}}))) ==
        "file_type_not_read");
}
