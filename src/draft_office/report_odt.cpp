#include <algorithm>
#include <array>

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

constexpr std::string_view k_media_type = "application/vnd.oasis.opendocument.text";

std::string text_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c == '\n')
      out += "<text:line-break/>";
    else
      out += escaped({&c, 1});
  return out;
}

// The styles that a text has, and for each one below it for what is written from right to left.
constexpr std::array k_styles{"Title",        "Heading_20_1", "Heading_20_2",    "Heading_20_3",
                              "Heading_20_4", "Heading_20_5", "Heading_20_6",    "Text_20_body",
                              "Standard",     "Footnote",     "Table_20_Heading"};
constexpr std::string_view k_right_to_left = "_rtl";

std::string style_of(std::string_view style, std::string_view text) {
  return fmt::format("{}{}", style, text::is_right_to_left(text) ? k_right_to_left : "");
}

std::string right_to_left_styles() {
  std::string out =
      R"(<style:style style:name="table_rtl" style:family="table"><style:table-properties style:writing-mode="rl-tb"/></style:style>)";
  for (const char* const style : k_styles)
    out += fmt::format(
        R"(<style:style style:name="{0}{1}" style:family="paragraph" style:parent-style-name="{0}"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="right"/></style:style>)",
        style, k_right_to_left);
  return out;
}

int level_of(const ReportBlock& block) { return std::clamp(block.level, 1, 6); }

class Content {
 public:
  explicit Content(const Report& report) : report_(report) {}

  std::string text() {
    if (!report_.title.empty()) out_ += paragraph("Title", report_.title, text_of(report_.title));
    for (const ReportBlock& block : report_.blocks) add(block);
    close_lists(0);
    return std::move(out_);
  }

 private:
  // `text` tells which way it is written.
  static std::string paragraph(std::string_view style, std::string_view text, std::string_view content) {
    return fmt::format(R"(<text:p text:style-name="{}">{}</text:p>)", style_of(style, text), content);
  }

  std::string pieces_of(const ReportBlock& block) const {
    std::string out;
    for (const Piece& piece : block.pieces) {
      out += piece.is_strong
                 ? fmt::format(R"(<text:span text:style-name="Strong_20_Emphasis">{}</text:span>)",
                               text_of(piece.text))
                 : text_of(piece.text);
      if (piece.note && *piece.note < report_.notes.size())
        out += fmt::format(
            R"(<text:note text:id="ftn{0}" text:note-class="footnote"><text:note-citation>{0}</text:note-citation><text:note-body>{1}</text:note-body></text:note>)",
            *piece.note + 1,
            paragraph("Footnote", report_.notes[*piece.note], text_of(report_.notes[*piece.note])));
    }
    return out;
  }

  void add(const ReportBlock& block) {
    const bool is_item = block.kind == ReportBlockKind::bullet || block.kind == ReportBlockKind::number;
    if (!is_item) close_lists(0);
    if (is_item)
      add_item(block);
    else if (block.kind == ReportBlockKind::heading)
      out_ += fmt::format(R"(<text:h text:style-name="{}" text:outline-level="{}">{}</text:h>)",
                          style_of(fmt::format("Heading_20_{}", level_of(block)), text_in(block)),
                          level_of(block), pieces_of(block));
    else if (block.kind == ReportBlockKind::table)
      add_table(block);
    else
      out_ += paragraph("Text_20_body", text_in(block), pieces_of(block));
  }

  // A list of the format holds its items, and an item the lists below it.
  void add_item(const ReportBlock& block) {
    const auto depth = static_cast<std::size_t>(std::clamp(block.level, 0, 8)) + 1;
    close_lists(depth);
    if (open_.size() == depth && open_.back() != block.kind) close_lists(depth - 1);
    if (open_.size() == depth) out_ += "</text:list-item>";
    while (open_.size() < depth) {
      out_ += fmt::format(R"(<text:list text:style-name="{}">)",
                          block.kind == ReportBlockKind::bullet ? "List" : "Numbering");
      open_.push_back(block.kind);
      if (open_.size() < depth) out_ += "<text:list-item>";
    }
    out_ += "<text:list-item>" + paragraph("Text_20_body", text_in(block), pieces_of(block));
  }

  void close_lists(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) out_ += "</text:list-item></text:list>";
  }

  void add_table(const ReportBlock& block) {
    if (block.rows.empty() || block.rows.front().empty()) return;
    out_ += fmt::format(
        R"(<table:table table:name="Tabell{}"{}><table:table-column table:number-columns-repeated="{}"/><table:table-header-rows>)",
        ++tables_, text::is_right_to_left(text_in(block)) ? R"( table:style-name="table_rtl")" : "",
        block.rows.front().size());
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      add_row(block.rows[i], i == 0);
      if (i == 0) out_ += "</table:table-header-rows>";
    }
    out_ += "</table:table>" + paragraph("Text_20_body", "", "");
  }

  void add_row(const std::vector<std::string>& cells, bool is_heading) {
    out_ += "<table:table-row>";
    for (const std::string& cell : cells)
      out_ += fmt::format(R"(<table:table-cell table:style-name="cell">{}</table:table-cell>)",
                          paragraph(is_heading ? "Table_20_Heading" : "Standard", cell, text_of(cell)));
    out_ += "</table:table-row>";
  }

  const Report& report_;
  std::string out_;
  std::vector<ReportBlockKind> open_;  // the lists that the last item stands in
  int tables_ = 0;
};

std::string content_of(const Report& report) {
  return fmt::format(
      R"({}<office:document-content {} office:version="1.3"><office:automatic-styles><style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>{}</office:automatic-styles><office:body><office:text>{}</office:text></office:body></office:document-content>)",
      k_xml_head, k_odf_namespaces, right_to_left_styles(), Content(report).text());
}

std::string meta_of(const Report& report, const drafts::Origin& origin) {
  return fmt::format(
      R"({}<office:document-meta {} office:version="1.3"><office:meta><meta:generator>Svea</meta:generator><dc:title>{}</dc:title><dc:language>{}</dc:language><meta:creation-date>{}</meta:creation-date></office:meta></office:document-meta>)",
      k_xml_head, k_odf_namespaces, escaped(report.title), escaped(report.language),
      drafts::iso_time(origin.made_at));
}

std::string manifest() {
  std::string out = fmt::format(
      R"({}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{}"/>)",
      k_xml_head, k_media_type);
  for (const std::string_view part : {"content.xml", "styles.xml", "meta.xml"})
    out +=
        fmt::format(R"(<manifest:file-entry manifest:full-path="{}" manifest:media-type="text/xml"/>)", part);
  return out + "</manifest:manifest>";
}

}  // namespace

Result<std::string> write_odt(const Report& report, const drafts::Origin& origin) {
  TemplatePackage package;
  package.format = drafts::Format::odt;
  package.parts = {{"content.xml", drafts::Part::body, content_of(report)},
                   {"meta.xml", drafts::Part::properties, meta_of(report, origin)}};
  TRY(mark_origin(package, origin));
  package::ZipWriter archive = TRY(package::ZipWriter::over(""));
  TRY(archive.put_unpacked("mimetype", std::string(k_media_type)));
  for (TextPart& part : package.parts) TRY(archive.put(part.name, std::move(part.content)));
  TRY(archive.put("styles.xml", odt_styles(report.language, report.right_to_left_language)));
  TRY(archive.put("META-INF/manifest.xml", manifest()));
  return std::move(archive).finish();
}

}  // namespace svea::draft_office
