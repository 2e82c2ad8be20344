// Builds DOCX and ODT files for tests, the way Word and LibreOffice write them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "package/sample_zip.h"

namespace svea::draft_office {

// A plain run; `properties` is what stands in its w:rPr.
inline std::string run(std::string_view text, std::string_view properties = "") {
  return fmt::format("<w:r><w:rPr>{}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", properties, text);
}
inline std::string paragraph(std::string_view content, std::string_view properties = "") {
  const std::string runs = content.find('<') == 0 ? std::string(content) : run(content);
  return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", properties, runs);
}
inline std::string cell(std::string_view paragraphs) {
  return fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", paragraphs);
}
inline std::string row(const std::vector<std::string>& cells) {
  std::string out = "<w:tr>";
  for (const std::string& one : cells) out += cell(one.find("<w:") == 0 ? one : paragraph(one));
  return out + "</w:tr>";
}
inline std::string table(std::string_view rows) {
  return fmt::format(
      "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" "
      "w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol "
      "w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>{}</w:tbl>",
      rows);
}

// A part beside the text: the last step of its relationship's type, its name in word/ and its content.
struct DocxPart {
  std::string type;
  std::string name;
  std::string content;
};

inline constexpr std::string_view k_docx_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
    "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

// "hdr", "ftr", "footnotes" … around a content.
inline std::string docx_root(std::string_view name, std::string_view content) {
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{0} {1}>{2}</w:{0}>",
                     name, k_docx_namespaces, content);
}

inline std::string docx_types(const std::vector<DocxPart>& parts, std::string_view main_type) {
  constexpr std::string_view k_word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types "
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override "
      "PartName=\"/word/document.xml\" ContentType=\"{}.{}+xml\"/>",
      k_word, main_type);
  for (const DocxPart& part : parts)
    if (part.type != "image")
      out += fmt::format("<Override PartName=\"/word/{}\" ContentType=\"{}.{}+xml\"/>", part.name, k_word,
                         part.type);
  return out + "</Types>";
}

inline std::string docx_relationships(const std::vector<DocxPart>& parts) {
  constexpr std::string_view k_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const DocxPart& part : parts)
    out += fmt::format("<Relationship Id=\"{0}\" Type=\"{1}/{2}\" Target=\"{0}\"/>", part.name, k_type,
                       part.type);
  return out + "</Relationships>";
}

// A part's relationship has its name as identity: r:id="header1.xml".
inline std::string docx(std::string_view body, const std::vector<DocxPart>& parts = {},
                        std::string_view main_type = "document.main") {
  package::SampleParts files{
      {"[Content_Types].xml", docx_types(parts, main_type)},
      {"_rels/.rels",
       "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
       "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
       "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
       "Target=\"word/document.xml\"/></Relationships>"},
      {"word/_rels/document.xml.rels", docx_relationships(parts)}};
  for (const DocxPart& part : parts) files.emplace_back("word/" + part.name, part.content);
  files.emplace_back("word/document.xml", docx_root("document", fmt::format("<w:body>{}</w:body>", body)));
  return package::sample_zip(files);
}

inline constexpr std::string_view k_odt_namespaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"";

// `styles` go into the automatic styles of the text, `pages` is what styles.xml holds.
inline std::string odt(std::string_view body, std::string_view styles = "", std::string_view pages = "",
                       std::string_view media_type = "application/vnd.oasis.opendocument.text") {
  constexpr std::string_view k_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  return package::sample_zip(
      {{"mimetype", std::string(media_type)},
       {"content.xml", fmt::format("{}<office:document-content {} "
                                   "office:version=\"1.3\"><office:automatic-styles>{}</"
                                   "office:automatic-styles><office:body><office:text>{}</office:text></"
                                   "office:body></office:document-content>",
                                   k_head, k_odt_namespaces, styles, body)},
       {"styles.xml",
        fmt::format("{}<office:document-styles {} office:version=\"1.3\">{}</office:document-styles>", k_head,
                    k_odt_namespaces, pages)},
       {"META-INF/manifest.xml",
        fmt::format(
            "{}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
            "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" "
            "manifest:media-type=\"{}\"/><manifest:file-entry manifest:full-path=\"content.xml\" "
            "manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:full-path=\"styles.xml\" "
            "manifest:media-type=\"text/xml\"/></manifest:manifest>",
            k_head, media_type)}});
}

}  // namespace svea::draft_office
