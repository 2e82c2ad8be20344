#include "extract_formats/odt_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/sample_reader.h"
#include "package/sample_zip.h"

using svea::extract_formats::blocks_text;
using svea::extract_formats::read_sample;
using svea::package::sample_zip;

namespace {

const std::string k_mimetype = "application/vnd.oasis.opendocument.text";

svea::Result<svea::extract::ExtractedDocument> read_odt_of(const std::string& body,
                                                           const std::string& styles = "") {
  return read_sample(sample_zip(
      {{"mimetype", k_mimetype},
       {"content.xml", "<o:doc xmlns:o='o' xmlns:t='t'><o:automatic-styles>" + styles +
                           "</o:automatic-styles><o:body>" + body + "</o:body></o:doc>"},
       {"meta.xml",
        "<m:meta xmlns:m='m'><m:title>Rapport</m:title><m:initial-creator>Åsa "
        "Öberg</m:initial-creator><m:creator>Bo</m:creator><m:date>2024-03-02T10:00:00</m:date></m:meta>"},
       {"styles.xml",
        "<s:s xmlns:s='s'><s:default-style s:family='paragraph'><s:text-properties s:language='sv' "
        "s:country='SE'/></s:default-style></s:s>"}}));
}

std::string read(const std::string& body, const std::string& styles = "") {
  return blocks_text(read_odt_of(body, styles));
}

}  // namespace

TEST_CASE("headings, paragraphs, spaces and breaks of an ODT") {
  CHECK(
      read("<t:h "
           "t:outline-level='2'>Bakgrund</t:h><t:p>Ett<t:s/>ord<t:line-break/>rad<t:tab/>två\nslut</t:p>") ==
      "h2 Bakgrund\np Ett ord⏎rad två slut\n");
  const auto document = read_odt_of("<t:p>Text</t:p>");
  REQUIRE(document);
  CHECK(document->title == "Rapport");
  CHECK(document->author == "Åsa Öberg");
  CHECK(document->date == "2024-03-02");
  CHECK(document->language == "sv-SE");
}

TEST_CASE("lists of an ODT keep nesting and numbers, and go on counting when told to") {
  const std::string style =
      "<t:list-style t:name='L1'><t:list-level-style-number t:level='1' t:num-format='1' "
      "t:num-suffix='.'/><t:list-level-style-bullet t:level='2'/></t:list-style>";
  CHECK(read("<t:list "
             "t:style-name='L1'><t:list-item><t:p>a</t:p><t:list><t:list-item><t:p>b</t:p></t:list-item></"
             "t:list></t:list-item><t:list-item><t:p>c</t:p><t:p>d</t:p></t:list-item></t:list><t:list "
             "t:style-name='L1' t:continue-numbering='true'><t:list-item><t:p>e</t:p></t:list-item></t:list>",
             style) == "li0 1. a\nli1 b\nli0 2. c\np d\nli0 3. e\n");
}

TEST_CASE("tables, notes, comments and deleted text of an ODT") {
  CHECK(read("<t:table><t:table-row><t:table-cell><t:p>År</t:p></t:table-cell><t:table-cell><t:p>2024</t:p></"
             "t:table-cell></t:table-row></t:table>") == "tr År | 2024\n");
  CHECK(read("<t:tracked-changes><t:p>Borttaget</t:p></"
             "t:tracked-changes><t:p>Text<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>Se 3 "
             "§.</t:p></t:note-body></t:note> mer<o:annotation><t:p>Hm</t:p></o:annotation></t:p>") ==
        "p Text mer\np Se 3 §.\n");
}

TEST_CASE("an encrypted ODT says so") {
  CHECK(blocks_text(read_sample(
            sample_zip({{"mimetype", k_mimetype},
                        {"content.xml", "\x01\x02\x03"},
                        {"META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>"}}))) ==
        "file_encrypted");
}

TEST_CASE("an ODT without content or with broken content is damaged") {
  CHECK(blocks_text(read_sample(sample_zip({{"mimetype", k_mimetype}}))) == "file_damaged");
  CHECK(read("<t:p>") == "file_damaged");
}
