#include "draft_office/report_file.h"

#include <doctest/doctest.h>

#include "must.h"
#include "package/zip_archive.h"

using namespace svea;
using namespace svea::draft_office;

namespace {

std::string part_of(std::string_view file, const std::string& name) {
  package::Budget budget;
  auto archive = must(package::ZipArchive::open(file, budget));
  return must(archive.bytes_of(name)).value_or("");
}

bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

Report sample() {
  Report report{"Bidrag & lån", "sv-SE", {}, {"Ansökan.pdf, s. 2"}};
  report.blocks = {
      {ReportBlockKind::heading, 1, {{"Bakgrund"}}, {}},
      {ReportBlockKind::paragraph, 0, {{"Eva söker "}, {"12 000 kr", true, 0}, {".\nNy rad"}}, {}},
      {ReportBlockKind::bullet, 0, {{"ett"}}, {}},
      {ReportBlockKind::bullet, 1, {{"inuti"}}, {}},
      {ReportBlockKind::number, 0, {{"först"}}, {}},
      {ReportBlockKind::paragraph, 0, {{"Emellan"}}, {}},
      {ReportBlockKind::number, 0, {{"på nytt"}}, {}},
      {ReportBlockKind::table, 0, {}, {{"Fält", "Värde"}, {"<b>", "1"}}}};
  return report;
}

drafts::Origin origin() {
  return {"Grund", false, false, std::chrono::sys_days{std::chrono::year{2024} / 3 / 1}, true};
}

}  // namespace

TEST_CASE("a DOCX has Word's own styles, a heading row, notes, a language and a title") {
  const std::string file = must(write_docx(sample(), origin()));
  const std::string text = part_of(file, "word/document.xml");
  CHECK(has(text, R"(<w:pStyle w:val="Heading1"/>)"));
  CHECK(has(text, R"(<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">12 000 kr</w:t>)"));
  CHECK(has(text, R"(<w:footnoteReference w:id="1"/>)"));
  CHECK(has(text, R"(.</w:t><w:br/><w:t xml:space="preserve">Ny rad</w:t>)"));
  CHECK(has(text, "<w:tblHeader/>"));
  CHECK(has(text, "&lt;b&gt;"));
  CHECK(has(part_of(file, "word/footnotes.xml"), "Ansökan.pdf, s. 2"));
  CHECK(has(part_of(file, "word/styles.xml"), R"(<w:lang w:val="sv-SE"/>)"));
  CHECK(has(part_of(file, "docProps/core.xml"), "<dc:title>Bidrag &amp; lån</dc:title>"));
  CHECK(must(write_docx(sample(), origin())) == file);
}

TEST_CASE("a second list with numbers in a DOCX begins with one") {
  const std::string text = part_of(must(write_docx(sample(), origin())), "word/document.xml");
  const std::size_t first = text.find(R"(<w:numId w:val="2"/>)");
  CHECK(first != std::string::npos);
  CHECK(text.find(R"(<w:numId w:val="3"/>)") > first);
}

TEST_CASE("an ODT has LibreOffice's own styles, lists in lists, a heading row and notes") {
  const std::string file = must(write_odt(sample(), origin()));
  const std::string text = part_of(file, "content.xml");
  CHECK(has(text, R"(<text:h text:style-name="Heading_20_1" text:outline-level="1">Bakgrund</text:h>)"));
  CHECK(has(
      text,
      R"(ett</text:p><text:list text:style-name="List"><text:list-item><text:p text:style-name="Text_20_body">inuti</text:p></text:list-item></text:list></text:list-item></text:list>)"));
  CHECK(has(text, "<table:table-header-rows>"));
  CHECK(has(text, "Ansökan.pdf, s. 2"));
  CHECK(has(part_of(file, "meta.xml"), "<dc:language>sv-SE</dc:language>"));
  CHECK(part_of(file, "mimetype") == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("what is written from right to left begins at the right, in both formats") {
  Report report{"رسالة", "sv-SE", {}, {}, "ar"};
  report.blocks = {{ReportBlockKind::heading, 2, {{"ما يجب فعله"}}, {}},
                   {ReportBlockKind::bullet, 0, {{"اكتب إلى info@ryd.se."}}, {}},
                   {ReportBlockKind::paragraph, 0, {{"مهم", true}}, {}},
                   {ReportBlockKind::paragraph, 0, {{"Vänliga hälsningar"}}, {}},
                   {ReportBlockKind::table, 0, {}, {{"مبلغ", "4 500"}}}};
  const std::string word = must(write_docx(report, origin()));
  const std::string text = part_of(word, "word/document.xml");
  CHECK(has(text, R"(<w:pPr><w:pStyle w:val="Heading2"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>)"));
  CHECK(has(text, R"(</w:numPr><w:bidi/></w:pPr>)"));
  CHECK(has(text, R"(<w:r><w:t xml:space="preserve">info@ryd.se</w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr>)"));
  CHECK(has(text, "<w:rPr><w:b/><w:bCs/><w:rtl/></w:rPr>"));
  CHECK(has(text, R"(<w:pStyle w:val="Normal"/></w:pPr><w:r><w:t xml:space="preserve">Vänliga)"));
  CHECK(has(text, R"(<w:tblStyle w:val="TableGrid"/><w:bidiVisual/>)"));
  CHECK(has(part_of(word, "word/styles.xml"), R"(<w:lang w:val="sv-SE" w:bidi="ar"/>)"));

  const std::string open = must(write_odt(report, origin()));
  const std::string content = part_of(open, "content.xml");
  CHECK(has(content, R"(<text:h text:style-name="Heading_20_2_rtl" text:outline-level="2">)"));
  CHECK(has(content, R"(<text:p text:style-name="Text_20_body_rtl">اكتب)"));
  CHECK(has(content, R"(<text:p text:style-name="Text_20_body">Vänliga)"));
  CHECK(has(content, R"(table:style-name="table_rtl")"));
  CHECK(has(
      content,
      R"(style:parent-style-name="Heading_20_2"><style:paragraph-properties style:writing-mode="rl-tb")"));
  CHECK(has(part_of(open, "styles.xml"), R"(style:language-complex="ar" style:country-complex="none")"));
}

TEST_CASE("reports say in their properties, and at their end, that a machine has written them") {
  const std::string word = must(write_docx(sample(), origin()));
  CHECK(has(part_of(word, "docProps/custom.xml"), "digitalsourcetype/algorithmicMedia<"));
  CHECK(has(part_of(word, "docProps/core.xml"), "framställd-med-Svea, Grund, algorithmicMedia, 2024-03-01"));
  CHECK(has(part_of(word, "word/document.xml"), "Texten är framställd med Svea (Grund) 2024-03-01"));
  const std::string open = must(write_odt(sample(), origin()));
  CHECK(has(part_of(open, "meta.xml"), "digitalsourcetype/algorithmicMedia<"));
  CHECK(has(part_of(open, "content.xml"), "Texten är framställd med Svea (Grund) 2024-03-01"));
}

TEST_CASE("a manuscript's blocks become headings, lists with numbers, tables and notes") {
  extract::ExtractedDocument read;
  using model::BlockKind;
  read.blocks = {{BlockKind::heading, 1, 0, "Bidrag"},
                 {BlockKind::heading, 2, 0, "Bakgrund"},
                 {BlockKind::paragraph, 0, 0, "Eva[^b] söker\x01 [^x]"},
                 {BlockKind::list_item, 0, 0, "12. tolv"},
                 {BlockKind::list_item, 1, 0, "inuti"},
                 {BlockKind::table_row, 0, 0, "A\tB"},
                 {BlockKind::table_row, 0, 0, "1"},
                 {BlockKind::paragraph, 0, 0, "[^b]: Ansökan, s. 2"}};
  const Report report = report_of({"Bidrag", "sv-SE", ""}, read);
  REQUIRE(report.blocks.size() == 5);
  CHECK(report.blocks[0].pieces[0].text == "Bakgrund");
  CHECK(report.blocks[1].pieces[0].note == 0);
  CHECK(report.blocks[1].pieces[1].text == " söker [^x]");
  CHECK(report.blocks[2].kind == ReportBlockKind::number);
  CHECK(report.blocks[2].pieces[0].text == "tolv");
  CHECK(report.blocks[3].level == 1);
  CHECK(report.blocks[4].rows == std::vector<std::vector<std::string>>{{"A", "B"}, {"1", ""}});
  CHECK(report.notes == std::vector<std::string>{"Ansökan, s. 2"});
}
