// Templates as Word writes them.
#pragma once

#include <string>
#include <vector>

#include "draft_office/sample_files.h"
#include "draft_office/sample_picture.h"
#include "draft_office/sample_templates.h"

namespace svea::draft_office {

inline SampleTemplate docx_sample(std::string name, std::string_view body, std::string_view expected,
                                  const std::vector<DocxPart>& parts = {},
                                  const std::vector<DocxPart>& expected_parts = {}) {
  return {std::move(name), "docx", docx(body, parts),
          docx(expected, expected_parts.empty() ? parts : expected_parts)};
}

inline std::string page_settings(std::string_view content) {
  return fmt::format(
      "<w:sectPr>{}<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" "
      "w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>",
      content);
}

inline SampleTemplate docx_letter() {
  const auto parts = [](std::string_view number, std::string_view clerk) {
    return std::vector<DocxPart>{
        {"header", "header1.xml", docx_root("hdr", paragraph(number, "<w:jc w:val=\"right\"/>"))},
        {"footer", "footer1.xml",
         docx_root("ftr",
                   paragraph(run(fmt::format("{} – sida ", clerk), "<w:sz w:val=\"18\"/>") +
                             "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"))}};
  };
  const std::string settings = page_settings(
      "<w:headerReference w:type=\"default\" r:id=\"header1.xml\"/><w:footerReference w:type=\"default\" "
      "r:id=\"footer1.xml\"/>");
  return docx_sample(
      "brev med sidhuvud och sidfot",
      paragraph("{{sökande}}") + paragraph("{{adress: Gata och ort}}") +
          paragraph(run("Beslut ", "<w:b/><w:sz w:val=\"32\"/>") + run("{{beslutsdatum|långt datum}}")) +
          settings,
      paragraph("Eva Ek") +
          paragraph("<w:r><w:rPr></w:rPr><w:t>Storgatan 1</w:t><w:br/><w:t>123 45 Storköping</w:t></w:r>") +
          paragraph(run("Beslut ", "<w:b/><w:sz w:val=\"32\"/>") + run("1 mars 2024")) + settings,
      parts("Dnr {{diarienummer}}", "{{handläggare}}"), parts("Dnr BUN 2024/112", "Åsa Öberg"));
}

inline SampleTemplate docx_decision() {
  const std::string bold = "<w:b/>";
  return docx_sample(
      "beslut med villkor",
      paragraph(run("Beslut", bold)) + paragraph("{{?beslut = avslag}}") +
          paragraph(run("Nämnden avslår ansökan från ") + run("{{sökande}}", "<w:i/>") + run(".")) +
          paragraph("{{skäl}}", "<w:ind w:left=\"720\"/><w:spacing w:after=\"200\"/>") +
          paragraph("{{annars}}") + paragraph("Nämnden bifaller ansökan.") + paragraph("{{/beslut}}") +
          paragraph("Du kan överklaga{{?ombud}} genom ditt ombud{{/ombud}}."),
      paragraph(run("Beslut", bold)) +
          paragraph(run("Nämnden avslår ansökan från ") + run("Eva Ek", "<w:i/>") + run(".")) +
          paragraph("Inkomsten är högre än gränsen.", "<w:ind w:left=\"720\"/><w:spacing w:after=\"200\"/>") +
          paragraph("Behovet kan tillgodoses på annat sätt.",
                    "<w:ind w:left=\"720\"/><w:spacing w:after=\"200\"/>") +
          paragraph("Du kan överklaga."));
}

inline SampleTemplate docx_table() {
  const std::string head = row({paragraph(run("Barn", "<w:b/>")), paragraph(run("Ålder", "<w:b/>"))});
  return docx_sample(
      "tabell med rader som upprepas",
      table(head + row({"{{#barn}}{{namn}}", "{{ålder}} år{{/barn}}"}) + row({"Summa", "{{belopp|belopp}}"})),
      table(head + row({"Ali", "7 år"}) + row({"Britta", "9 år"}) + row({"Cecilia", "12 år"}) +
            row({"Summa", "12\u00a0500\u00a0kr"})));
}

inline std::string numbered(std::string_view text, int level = 0) {
  return paragraph(text,
                   fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"1\"/></w:numPr>", level));
}

inline SampleTemplate docx_lists() {
  const std::vector<DocxPart> parts{
      {"numbering", "numbering.xml",
       docx_root("numbering",
                 "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
                 "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:pPr><w:ind w:left=\"360\" "
                 "w:hanging=\"360\"/></w:pPr></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
                 "w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/><w:pPr><w:ind w:left=\"720\" "
                 "w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                 "w:val=\"1\"/></w:num>")}};
  std::string expected;
  for (const std::string name : {"Ali", "Britta", "Cecilia"})
    expected += numbered(name) + numbered("skolskjuts", 1) + numbered("stödlärare", 1);
  return docx_sample("numrerade listor i varandra",
                     paragraph("{{#barn}}") + numbered("{{namn}}") +
                         numbered("{{#insatser}}{{insats}}{{/insatser}}", 1) + paragraph("{{/barn}}") +
                         paragraph("Slut"),
                     expected + paragraph("Slut"), parts);
}

inline SampleTemplate docx_split_runs() {
  const std::string red = "<w:color w:val=\"C00000\"/><w:sz w:val=\"28\"/>";
  return docx_sample("platshållare delade på många textdelar",
                     "<w:p>" + run("Till {", red) + "<w:proofErr w:type=\"spellStart\"/>" + run("{sö", red) +
                         run("kan", "<w:b/>") + "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" +
                         run("de: Namnet") + "<w:bookmarkEnd w:id=\"1\"/>" + run("}", "<w:u/>") +
                         run("}, ärende ") + run("{{diarie", "<w:i/>") + run("nummer}}") + run(".") +
                         "</w:p>",
                     "<w:p>" + run("Till Eva Ek", red) + run(", ärende ") + run("BUN 2024/112", "<w:i/>") +
                         run(".") + "</w:p>");
}

inline SampleTemplate docx_notes() {
  const auto parts = [](std::string_view text) {
    return std::vector<DocxPart>{
        {"footnotes", "footnotes.xml",
         docx_root("footnotes", fmt::format("<w:footnote w:type=\"separator\" "
                                            "w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></"
                                            "w:footnote><w:footnote w:id=\"1\">{}</w:footnote>",
                                            paragraph("<w:r><w:footnoteRef/></w:r>" + run(text))))}};
  };
  const std::string reference =
      "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>";
  return docx_sample("fotnot", paragraph(run("Enligt {{sökande}}") + reference + run(" är det så.")),
                     paragraph(run("Enligt Eva Ek") + reference + run(" är det så.")),
                     parts(" Samtal {{beslutsdatum|datum}}."), parts(" Samtal 2024-03-01."));
}

inline std::string text_box(std::string_view text) {
  return fmt::format(
      "<w:r><w:pict><v:shape style=\"width:180pt;height:60pt\" "
      "stroked=\"t\"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
      paragraph(text));
}

inline SampleTemplate docx_text_box() {
  return docx_sample(
      "textruta",
      paragraph("Före") + "<w:p>" + text_box("Ärende {{diarienummer}}") + "</w:p>" + paragraph("{{sökande}}"),
      paragraph("Före") + "<w:p>" + text_box("Ärende BUN 2024/112") + "</w:p>" + paragraph("Eva Ek"));
}

inline SampleTemplate docx_columns() {
  const std::string one = "<w:p><w:pPr>" + page_settings("<w:type w:val=\"continuous\"/>") + "</w:pPr></w:p>";
  const std::string two =
      page_settings("<w:type w:val=\"continuous\"/><w:cols w:num=\"2\" w:space=\"708\"/>");
  const auto body = [&](std::string_view name, std::string_view reasons) {
    return paragraph(name) + one + std::string(reasons) + two;
  };
  return docx_sample("spalter och avsnitt", body("Till {{sökande}}", paragraph("{{skäl}}")),
                     body("Till Eva Ek", paragraph("Inkomsten är högre än gränsen.") +
                                             paragraph("Behovet kan tillgodoses på annat sätt.")));
}

inline SampleTemplate docx_picture() {
  const std::vector<DocxPart> parts{{"image", "bild.png", sample_png()}};
  const auto picture = [](std::string_view description) {
    return paragraph(inline_picture("bild.png", description));
  };
  return docx_sample("bild", picture("Vapen för {{handläggare}}") + paragraph("{{sökande}}"),
                     picture("Vapen för Åsa Öberg") + paragraph("Eva Ek"), parts);
}

inline SampleTemplate docx_changes() {
  const std::string deleted =
      "<w:del w:id=\"5\" w:author=\"A\"><w:r><w:delText>{{gammalt</w:delText></w:r></w:del>";
  const auto body = [&](std::string_view name, std::string_view number) {
    return "<w:p>" + deleted + "<w:ins w:id=\"6\" w:author=\"A\">" + run(name) +
           "</w:ins><w:sdt><w:sdtPr><w:alias w:val=\"Dnr\"/>" + "</w:sdtPr><w:sdtContent>" + run(number) +
           "</w:sdtContent></w:sdt></w:p>";
  };
  return docx_sample("spårade ändringar och innehållskontroller", body("{{sökande}} ", "{{diarienummer}}"),
                     body("Eva Ek ", "BUN 2024/112"));
}

inline SampleTemplate docx_tabs() {
  const std::string stops = "<w:tabs><w:tab w:val=\"right\" w:pos=\"8000\"/></w:tabs>";
  const auto line = [&](std::string_view left, std::string_view right) {
    return paragraph(run(left) + "<w:r><w:tab/></w:r>" + run(right, "<w:b/>"), stops);
  };
  return docx_sample("tabbar och belopp",
                     line("{{sökande}}", "{{belopp|belopp}}") + line("{{beslutsdatum}}", "{{belopp|tal}}"),
                     line("Eva Ek", "12\u00a0500\u00a0kr") + line("2024-03-01", "12\u00a0500"));
}

inline std::vector<SampleTemplate> docx_templates() {
  return {docx_letter(),   docx_decision(), docx_table(),   docx_lists(),   docx_split_runs(), docx_notes(),
          docx_text_box(), docx_columns(),  docx_picture(), docx_changes(), docx_tabs()};
}

}  // namespace svea::draft_office
