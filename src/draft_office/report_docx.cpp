#include <algorithm>

#include <fmt/format.h>

#include "draft_office/origin_mark.h"
#include "draft_office/report_file.h"
#include "draft_office/report_styles.h"
#include "package/xml_document.h"
#include "package/zip_writer.h"
#include "text/direction.h"

namespace svea::draft_office {
namespace {

using package::escaped;

constexpr std::string_view k_relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view k_office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The text of runs, its line breaks as elements.
std::string text_of(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (at > 0) out += "<w:br/>";
    out += fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)", escaped(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

// The properties that scripts written from right to left have of their own, and the mark that those count.
std::string_view properties_of(bool is_right_to_left, bool is_strong) {
  if (is_right_to_left)
    return is_strong ? "<w:rPr><w:b/><w:bCs/><w:rtl/></w:rPr>" : "<w:rPr><w:rtl/></w:rPr>";
  return is_strong ? "<w:rPr><w:b/></w:rPr>" : "";
}

std::string runs_of(std::string_view text, bool is_strong) {
  std::string out;
  for (const auto& stretch : text::stretches(text))
    out += fmt::format("<w:r>{}{}</w:r>", properties_of(stretch.is_right_to_left, is_strong),
                       text_of(stretch.text));
  return out;
}

std::string runs_of(const ReportBlock& block) {
  std::string out;
  for (const Piece& piece : block.pieces) {
    out += runs_of(piece.text, piece.is_strong);
    if (piece.note)
      out += fmt::format(
          R"(<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>)",
          *piece.note + 1);
  }
  return out;
}

// From the right it begins at the right margin, and its bullet or number stands there.
std::string_view direction_of(std::string_view text) {
  return text::is_right_to_left(text) ? "<w:bidi/>" : "";
}

// `properties` come before the direction in the format's order.
std::string paragraph_of(std::string_view style, std::string_view properties, std::string_view text,
                         std::string_view runs) {
  return fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/>{}{}</w:pPr>{}</w:p>)", style, properties,
                     direction_of(text), runs);
}

std::string row_of(const std::vector<std::string>& cells, bool is_heading) {
  std::string out = is_heading ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr>";
  for (const std::string& cell : cells)
    out += fmt::format("<w:tc><w:p><w:pPr>{}</w:pPr>{}</w:p></w:tc>", direction_of(cell),
                       runs_of(cell, is_heading));
  return out + "</w:tr>";
}

std::string table_of(const ReportBlock& block) {
  if (block.rows.empty() || block.rows.front().empty()) return {};
  // As wide as the page; Word shares it out by content.
  std::string out = fmt::format(
      R"(<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>{}<w:tblW w:w="5000" w:type="pct"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>)",
      text::is_right_to_left(text_in(block)) ? "<w:bidiVisual/>" : "");
  for (std::size_t i = 0; i < block.rows.front().size(); ++i)
    out += fmt::format(R"(<w:gridCol w:w="{}"/>)", 9000 / block.rows.front().size());
  out += "</w:tblGrid>";
  for (std::size_t i = 0; i < block.rows.size(); ++i) out += row_of(block.rows[i], i == 0);
  // Two tables in a row would be one.
  return out + "</w:tbl><w:p/>";
}

bool is_item(const ReportBlock& block) {
  return block.kind == ReportBlockKind::bullet || block.kind == ReportBlockKind::number;
}

// `list` is the number of its list in word/numbering.xml.
std::string item_of(const ReportBlock& block, int list) {
  return paragraph_of(block.kind == ReportBlockKind::bullet ? "ListBullet" : "ListNumber",
                      fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)",
                                  std::clamp(block.level, 0, 8), list),
                      text_in(block), runs_of(block));
}

std::string block_of(const ReportBlock& block, int numbered_lists) {
  switch (block.kind) {
    case ReportBlockKind::heading:
      return paragraph_of(fmt::format("Heading{}", std::clamp(block.level, 1, 6)), "", text_in(block),
                          runs_of(block));
    case ReportBlockKind::paragraph:
      return paragraph_of("Normal", "", text_in(block), runs_of(block));
    case ReportBlockKind::bullet:
      return item_of(block, k_docx_bullets);
    case ReportBlockKind::number:
      return item_of(block, k_docx_bullets + numbered_lists);
    case ReportBlockKind::table:
      return table_of(block);
  }
  return {};
}

// Each list with numbers begins anew.
int add_blocks(const Report& report, std::string& out) {
  int numbered_lists = 0;
  bool is_in_list = false;
  for (const ReportBlock& block : report.blocks) {
    if (block.kind == ReportBlockKind::number && !is_in_list) ++numbered_lists;
    is_in_list = is_item(block) && (is_in_list || block.kind == ReportBlockKind::number);
    out += block_of(block, numbered_lists);
  }
  return numbered_lists;
}

struct Document {
  std::string text;
  int numbered_lists = 0;
};

Document document_of(const Report& report) {
  Document document{fmt::format(R"({}<w:document xmlns:w="{}"><w:body>)", k_xml_head, k_word_namespace)};
  if (!report.title.empty())
    document.text += paragraph_of("Title", "", report.title, runs_of(report.title, false));
  document.numbered_lists = add_blocks(report, document.text);
  // A4 with margins of 2.5 cm, in twentieths of a point.
  document.text +=
      R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>)";
  return document;
}

std::string footnotes_of(const Report& report) {
  std::string out = fmt::format(
      R"({}<w:footnotes xmlns:w="{}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>)",
      k_xml_head, k_word_namespace);
  for (std::size_t i = 0; i < report.notes.size(); ++i)
    out += fmt::format(
        R"(<w:footnote w:id="{}">{}</w:footnote>)", i + 1,
        paragraph_of("FootnoteText", "", report.notes[i],
                     R"(<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>)" +
                         runs_of(" " + report.notes[i], false)));
  return out + "</w:footnotes>";
}

std::string content_types() {
  std::string out = fmt::format(
      R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)",
      k_xml_head);
  for (const std::string_view part : {"styles", "numbering", "footnotes"})
    out += fmt::format(
        R"(<Override PartName="/word/{0}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{0}+xml"/>)",
        part);
  return out + "</Types>";
}

std::string core_properties(const Report& report, const drafts::Origin& origin) {
  const std::string time = drafts::iso_time(origin.made_at);
  return fmt::format(
      R"({}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:language>{}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{}</dcterms:created></cp:coreProperties>)",
      k_xml_head, escaped(report.title), escaped(report.language), time);
}

std::string document_relationships() {
  std::string out = fmt::format(R"({}<Relationships xmlns="{}">)", k_xml_head, k_relationships);
  for (const std::string_view part : {"styles", "numbering", "footnotes"})
    out += fmt::format(R"(<Relationship Id="{0}" Type="{1}/{0}" Target="{0}.xml"/>)", part, k_office);
  return out + "</Relationships>";
}

std::string package_relationships() {
  return fmt::format(
      R"({}<Relationships xmlns="{}"><Relationship Id="document" Type="{}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="{}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)",
      k_xml_head, k_relationships, k_office, k_relationships);
}

}  // namespace

Result<std::string> write_docx(const Report& report, const drafts::Origin& origin) {
  Document document = document_of(report);
  TemplatePackage package;
  package.lists = {{"[Content_Types].xml", content_types()}, {"_rels/.rels", package_relationships()}};
  package.parts = {{"word/document.xml", drafts::Part::body, std::move(document.text)},
                   {"docProps/core.xml", drafts::Part::properties, core_properties(report, origin)}};
  TRY(mark_origin(package, origin));
  package::ZipWriter archive = TRY(package::ZipWriter::over(""));
  for (ListPart& part : package.lists) TRY(archive.put(part.name, std::move(part.content)));
  for (TextPart& part : package.parts) TRY(archive.put(part.name, std::move(part.content)));
  TRY(archive.put("word/styles.xml", docx_styles(report.language, report.right_to_left_language)));
  TRY(archive.put("word/numbering.xml", docx_numbering(document.numbered_lists)));
  TRY(archive.put("word/footnotes.xml", footnotes_of(report)));
  TRY(archive.put("word/_rels/document.xml.rels", document_relationships()));
  return std::move(archive).finish();
}

}  // namespace svea::draft_office
