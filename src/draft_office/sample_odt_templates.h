// Templates as LibreOffice writes them.
#pragma once

#include <string>
#include <vector>

#include "draft_office/sample_files.h"
#include "draft_office/sample_templates.h"

namespace svea::draft_office {

inline constexpr std::string_view k_sample_styles =
    "<style:style style:name=\"fet\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\" "
    "fo:color=\"#0000c0\"/></style:style><style:style style:name=\"kursiv\" "
    "style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style><style:style "
    "style:name=\"indrag\" style:family=\"paragraph\"><style:paragraph-properties fo:margin-left=\"1.5cm\" "
    "fo:margin-bottom=\"0.4cm\"/></style:style><style:style style:name=\"cell\" "
    "style:family=\"table-cell\"><style:table-cell-properties fo:border=\"0.5pt solid "
    "#000000\"/></style:style><style:style style:name=\"spalter\" "
    "style:family=\"section\"><style:section-properties><style:columns fo:column-count=\"2\" "
    "fo:column-gap=\"1cm\"/></style:section-properties></style:style><style:style style:name=\"ruta\" "
    "style:family=\"graphic\"><style:graphic-properties fo:border=\"0.5pt solid #000000\" "
    "fo:padding=\"0.1cm\"/></style:style><text:list-style "
    "style:name=\"punkter\"><text:list-level-style-bullet text:level=\"1\" "
    "text:bullet-char=\"•\"><style:list-level-properties text:space-before=\"0.5cm\" "
    "text:min-label-width=\"0.5cm\"/></text:list-level-style-bullet><text:list-level-style-number "
    "text:level=\"2\" style:num-format=\"a\" style:num-suffix=\")\"><style:list-level-properties "
    "text:space-before=\"1cm\" "
    "text:min-label-width=\"0.5cm\"/></text:list-level-style-number></text:list-style>";

inline SampleTemplate odt_sample(std::string name, std::string_view body, std::string_view expected,
                                 std::string_view pages = "", std::string_view expected_pages = "") {
  return {std::move(name), "odt", odt(body, k_sample_styles, pages),
          odt(expected, k_sample_styles, expected_pages.empty() ? pages : expected_pages)};
}

inline std::string text_p(std::string_view content, std::string_view style = "Standard") {
  return fmt::format("<text:p text:style-name=\"{}\">{}</text:p>", style, content);
}
inline std::string span(std::string_view style, std::string_view content) {
  return fmt::format("<text:span text:style-name=\"{}\">{}</text:span>", style, content);
}
inline std::string table_row(const std::vector<std::string>& cells) {
  std::string out = "<table:table-row>";
  for (const std::string& one : cells)
    out += fmt::format("<table:table-cell table:style-name=\"cell\">{}</table:table-cell>", text_p(one));
  return out + "</table:table-row>";
}
inline std::string item(std::string_view content) {
  return fmt::format("<text:list-item>{}</text:list-item>", content);
}
inline std::string list(std::string_view items) {
  return fmt::format("<text:list text:style-name=\"punkter\">{}</text:list>", items);
}

inline SampleTemplate odt_letter() {
  const auto pages = [](std::string_view number, std::string_view clerk) {
    return fmt::format(
        "<office:automatic-styles><style:page-layout style:name=\"sida\"><style:page-layout-properties "
        "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" "
        "fo:margin=\"2cm\"/><style:header-style/><style:footer-style/></style:page-layout></"
        "office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" "
        "style:page-layout-name=\"sida\"><style:header>{}</style:header><style:footer>{}</style:footer></"
        "style:master-page></office:master-styles>",
        text_p(number),
        text_p(std::string(clerk) +
               ", sida <text:page-number text:select-page=\"current\">1</text:page-number>"));
  };
  return odt_sample(
      "brev med sidhuvud och sidfot", text_p("{{sökande}}") + text_p("{{adress}}") + text_p("Hej!"),
      text_p("Eva Ek") + text_p("Storgatan 1<text:line-break/>123 45 Storköping") + text_p("Hej!"),
      pages("Dnr {{diarienummer}}", "{{handläggare}}"), pages("Dnr BUN 2024/112", "Åsa Öberg"));
}

inline SampleTemplate odt_table() {
  const std::string start =
      "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-header-rows>" +
      table_row({"Barn", span("fet", "Ålder")}) + "</table:table-header-rows>";
  return odt_sample(
      "tabell med rubrikrad",
      start + table_row({"{{#barn}}", ""}) + table_row({"{{namn}}", span("kursiv", "{{ålder}} år")}) +
          table_row({"{{/barn}}", ""}) + "</table:table>" + text_p("Slut"),
      start + table_row({"Ali", span("kursiv", "7 år")}) + table_row({"Britta", span("kursiv", "9 år")}) +
          table_row({"Cecilia", span("kursiv", "12 år")}) + "</table:table>" + text_p("Slut"));
}

inline SampleTemplate odt_lists() {
  std::string items;
  for (const std::string name : {"Ali", "Britta", "Cecilia"})
    items += item(text_p(name) + list(item(text_p("skolskjuts")) + item(text_p("stödlärare"))));
  return odt_sample(
      "listor i varandra",
      list(item(text_p("{{#barn}}{{namn}}") + list(item(text_p("{{#insatser}}{{insats}}{{/insatser}}"))) +
                text_p("{{/barn}}"))) +
          text_p("Slut"),
      list(items) + text_p("Slut"));
}

inline SampleTemplate odt_note() {
  const auto body = [](std::string_view name, std::string_view day) {
    return text_p(
        fmt::format("Enligt {}<text:note text:id=\"n1\" "
                    "text:note-class=\"footnote\"><text:note-citation>1</"
                    "text:note-citation><text:note-body>{}</text:note-body></text:note> är det så.",
                    name, text_p(fmt::format("Samtal {}.", day))));
  };
  return odt_sample("fotnot", body("{{sökande}}", "{{beslutsdatum|långt datum}}"),
                    body("Eva Ek", "1 mars 2024"));
}

inline SampleTemplate odt_text_box() {
  const auto body = [](std::string_view number) {
    return text_p(
        fmt::format("<draw:frame draw:style-name=\"ruta\" text:anchor-type=\"as-char\" svg:width=\"6cm\" "
                    "svg:height=\"2cm\"><draw:text-box>{}</draw:text-box></draw:frame> bredvid",
                    text_p(fmt::format("Ärende {}", number))));
  };
  return odt_sample("textruta", body("{{diarienummer}}"), body("BUN 2024/112"));
}

inline SampleTemplate odt_columns() {
  const auto body = [](std::string_view content) {
    return fmt::format("<text:section text:style-name=\"spalter\" text:name=\"s\">{}</text:section>",
                       content);
  };
  return odt_sample("spalter", body(text_p("{{skäl}}", "indrag")),
                    body(text_p("Inkomsten är högre än gränsen.", "indrag") +
                         text_p("Behovet kan tillgodoses på annat sätt.", "indrag")));
}

inline SampleTemplate odt_spans() {
  return odt_sample("platshållare delade på många textdelar",
                    text_p("Till " + span("fet", "{{sö") + span("kursiv", "kande: den") +
                           "<text:s text:c=\"2\"/>som söker}" + span("fet", "}") +
                           ", ärende<text:tab/>{{diarie<text:bookmark text:name=\"b\"/>nummer}}"),
                    text_p("Till " + span("fet", "Eva Ek") + ", ärende<text:tab/>BUN 2024/112"));
}

inline SampleTemplate odt_sentence() {
  return odt_sample(
      "upprepning och villkor i en mening",
      text_p("Barn: {{#barn}}" + span("fet", "{{namn}}") + " ({{ålder}} år), {{/barn}}alla i skolan.") +
          text_p("{{?avslag}}" + span("kursiv", "Avslag") +
                 "{{annars}}Bifall{{/avslag}} den {{beslutsdatum|datum}}."),
      text_p("Barn: " + span("fet", "Ali") + " (7 år), " + span("fet", "Britta") + " (9 år), " +
             span("fet", "Cecilia") + " (12 år), alla i skolan.") +
          text_p(span("kursiv", "Avslag") + " den 2024-03-01."));
}

inline SampleTemplate odt_headings() {
  const auto body = [](std::string_view a, std::string_view b) {
    return fmt::format("<text:h text:outline-level=\"1\">{}</text:h>{}", a, b);
  };
  return odt_sample("rubriker och stycken under villkor",
                    body("Ärende {{diarienummer}}", text_p("{{^avslag}}") + text_p("Beviljas.") +
                                                        text_p("{{/avslag}}") + text_p("{{#barn}}") +
                                                        text_p("{{namn}}", "indrag") + text_p("{{/barn}}")),
                    body("Ärende BUN 2024/112",
                         text_p("Ali", "indrag") + text_p("Britta", "indrag") + text_p("Cecilia", "indrag")));
}

inline std::vector<SampleTemplate> odt_templates() {
  return {odt_letter(),  odt_table(), odt_lists(),    odt_note(),    odt_text_box(),
          odt_columns(), odt_spans(), odt_sentence(), odt_headings()};
}

}  // namespace svea::draft_office
