#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "draft_office/report_styles.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

constexpr int k_levels = 9;
// Half points, from the first level of headings on.
constexpr std::array k_heading_sizes{32, 28, 24, 22, 22, 22};

std::string paragraph_style(std::string_view id, std::string_view name, std::string_view paragraph,
                            std::string_view letters) {
  return fmt::format(
      R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>)",
      id, name, paragraph, letters);
}

// In half points; scripts written from right to left have properties of their own ("complex scripts").
std::string size(int half_points) {
  return fmt::format(R"(<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", half_points);
}

std::string headings() {
  std::string out;
  for (int level = 1; level <= 6; ++level)
    out += paragraph_style(
        fmt::format("Heading{}", level), fmt::format("heading {}", level),
        fmt::format(R"(<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{}"/>)",
                    level - 1),
        fmt::format(R"(<w:b/><w:bCs/>{})", size(k_heading_sizes[static_cast<std::size_t>(level - 1)])));
  return out;
}

std::string numbering_levels(bool is_numbered) {
  std::string out;
  for (int level = 0; level < k_levels; ++level)
    out += fmt::format(
        R"(<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{}" w:hanging="360"/></w:pPr></w:lvl>)",
        level, is_numbered ? "decimal" : "bullet", is_numbered ? fmt::format("%{}.", level + 1) : "•",
        (level + 1) * 360);
  return out;
}

}  // namespace

std::string docx_styles(std::string_view language, std::string_view right_to_left_language) {
  std::string out(k_xml_head);
  const std::string complex = right_to_left_language.empty()
                                  ? ""
                                  : fmt::format(R"( w:bidi="{}")", package::escaped(right_to_left_language));
  out += fmt::format(
      R"(<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>{}<w:lang w:val="{}"{}/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>)",
      k_word_namespace, size(22), package::escaped(language), complex);
  out +=
      R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)";
  out += paragraph_style("Title", "Title", R"(<w:spacing w:after="240"/>)", "<w:b/><w:bCs/>" + size(40));
  out += headings();
  out += paragraph_style("ListBullet", "List Bullet", R"(<w:numPr><w:numId w:val="1"/></w:numPr>)", "");
  out += paragraph_style("ListNumber", "List Number", R"(<w:numPr><w:numId w:val="2"/></w:numPr>)", "");
  out += paragraph_style("FootnoteText", "footnote text", R"(<w:spacing w:after="0"/>)", size(18));
  out +=
      R"(<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>)";
  out +=
      R"(<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>)";
  return out;
}

std::string docx_numbering(int numbered_lists) {
  std::string out = fmt::format(
      R"({}<w:numbering xmlns:w="{}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>{}</w:abstractNum><w:num w:numId="{}"><w:abstractNumId w:val="1"/></w:num>)",
      k_xml_head, k_word_namespace, numbering_levels(false), numbering_levels(true), k_docx_bullets);
  for (int list = 1; list <= std::max(numbered_lists, 1); ++list)
    out += fmt::format(
        R"(<w:num w:numId="{}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>)",
        k_docx_bullets + list);
  return out + "</w:numbering>";
}

}  // namespace svea::draft_office
