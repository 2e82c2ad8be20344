// Any bytes in the place of any one part of each kind of office document, book and archive.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract_formats/html_reader.h"
#include "extract_formats/office_reader.h"
#include "package/sample_zip.h"
#include "text/unicode.h"

using namespace svea::extract_formats;

namespace {

using Document = svea::Result<svea::extract::ExtractedDocument>;

const std::vector<svea::package::SampleParts>& documents() {
  static const std::string content =
      "<o:doc xmlns:o='o' xmlns:t='t'><t:table "
      "t:name='A'><t:table-row><t:table-cell><t:p>1</t:p></t:table-cell></t:table-row></t:table></o:doc>";
  static const std::vector<svea::package::SampleParts> all = {
      {{"xl/worksheets/sheet1.xml",
        "<worksheet><row r='1'><c r='A1' s='1'><v>45352</v></c><c t='s'><v>0</v></c></row></worksheet>"},
       {"xl/styles.xml",
        "<s><numFmts><numFmt numFmtId='164' formatCode='#,##0\\ \"kr\"'/></numFmts><cellXfs><xf "
        "numFmtId='0'/><xf numFmtId='164'/></cellXfs></s>"},
       {"xl/sharedStrings.xml", "<sst><si><r><t>Av</t></r><r><t>gift</t></r></si></sst>"},
       {"xl/workbook.xml",
        "<w:workbook xmlns:w='w' xmlns:r='r'><w:sheets><w:sheet name='A' r:id='a'/></w:sheets></w:workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='a' Type='x/worksheet' "
        "Target='worksheets/sheet1.xml'/><Relationship Id='b' Type='x/styles' "
        "Target='styles.xml'/><Relationship Id='c' Type='x/sharedStrings' "
        "Target='sharedStrings.xml'/></Relationships>"}},
      {{"ppt/slides/slide1.xml",
        "<p:sld xmlns:p='p' xmlns:a='a'><p:sp><p:nvPr><p:ph "
        "type='title'/></p:nvPr><a:p><a:r><a:t>Mål</a:t></a:r></a:p></p:sp></p:sld>"},
       {"ppt/notesSlides/n.xml",
        "<p:notes xmlns:p='p' xmlns:a='a'><p:sp><p:nvPr><p:ph "
        "type='body'/></p:nvPr><a:p><a:r><a:t>Säg</a:t></a:r></a:p></p:sp></p:notes>"},
       {"ppt/presentation.xml",
        "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId "
        "r:id='a'/></p:sldIdLst></p:presentation>"},
       {"ppt/_rels/presentation.xml.rels",
        "<Relationships><Relationship Id='a' Type='x/slide' Target='slides/slide1.xml'/></Relationships>"},
       {"ppt/slides/_rels/slide1.xml.rels",
        "<Relationships><Relationship Type='x/notesSlide' Target='../notesSlides/n.xml'/></Relationships>"}},
      {{"word/document.xml", "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Hej</w:t></w:r></w:p></w:body>"},
       {"word/styles.xml", "<w:styles xmlns:w='w'><w:style w:styleId='a'/></w:styles>"},
       {"word/numbering.xml", "<w:numbering xmlns:w='w'><w:num w:numId='1'/></w:numbering>"},
       {"word/footnotes.xml", "<w:footnotes xmlns:w='w'><w:footnote w:id='1'/></w:footnotes>"},
       {"word/_rels/document.xml.rels",
        "<Relationships><Relationship Type='x/styles' Target='styles.xml'/><Relationship Type='x/numbering' "
        "Target='numbering.xml'/><Relationship Type='x/footnotes' Target='footnotes.xml'/></Relationships>"}},
      {{"content.xml", content}, {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}},
      {{"content.xml", "<o:doc xmlns:o='o' xmlns:d='d'><d:page><d:frame/></d:page></o:doc>"},
       {"meta.xml", "<m><title>Mål</title></m>"},
       {"META-INF/manifest.xml", "<m><file-entry/></m>"},
       {"mimetype", "application/vnd.oasis.opendocument.presentation"}},
      {{"a.xhtml", "<html><body><h1>Kapitel</h1><p>Text<br/></p></body></html>"},
       {"p.opf",
        "<package xmlns:dc='dc'><metadata><dc:title>Bok</dc:title></metadata><manifest><item id='a' "
        "href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"},
       {"META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"},
       {"META-INF/encryption.xml", "<e><CipherReference URI='b'/></e>"},
       {"mimetype", "application/epub+zip"}},
      {{"a.html", "<p>Hej</p>"}, {"mapp/b.zip", "PK\x05\x06"}},
  };
  return all;
}

Document read(std::string_view bytes, svea::package::Budget& budget) {
  const ReadFile read_inside = [&](std::string_view inside, std::string_view) {
    return inside.starts_with("PK") ? read(inside, budget) : read_html(svea::text::to_valid_utf8(inside));
  };
  return read_office(bytes, budget, read_inside);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::size_t chosen = data[0];
  const std::string replacement(reinterpret_cast<const char*>(data) + 1, size - 1);
  svea::package::SampleParts parts = documents()[chosen % documents().size()];
  chosen /= documents().size();
  parts[chosen % parts.size()].second = replacement;
  svea::package::Budget budget;
  (void)read(svea::package::sample_zip(parts), budget);
  return 0;
}
