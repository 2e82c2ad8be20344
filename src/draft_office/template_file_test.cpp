#include "draft_office/template_file.h"

#include <doctest/doctest.h>

#include "draft_office/sample_files.h"
#include "must.h"
#include "package/zip_archive.h"

using namespace svea;
using namespace svea::draft_office;

namespace {

drafts::Values values(const std::vector<std::pair<std::string, std::string>>& texts) {
  drafts::Values all;
  for (const auto& [name, text] : texts) all.set(name, {text});
  return all;
}

drafts::Values with_list(drafts::Values all, std::string_view name, std::vector<drafts::Values> rows) {
  all.set(name, {std::move(rows)});
  return all;
}

std::string part_of(std::string_view file, const std::string& name) {
  package::Budget budget;
  auto archive = must(package::ZipArchive::open(file, budget));
  return must(archive.bytes_of(name)).value_or("");
}

// The document's elements and text, without what does not show.
std::string body_of(std::string_view file) {
  const bool is_odt = !part_of(file, "content.xml").empty();
  const std::string xml = part_of(file, is_odt ? "content.xml" : "word/document.xml");
  const std::string start = is_odt ? "<office:text>" : "<w:body>";
  const std::size_t at = xml.find(start) + start.size();
  return xml.substr(at, xml.rfind(is_odt ? "</office:text>" : "</w:body>") - at);
}

std::string filled(std::string_view file, const drafts::Values& given) {
  auto result = fill_template(file, given, {});
  return result ? body_of(*result) : result.error().code;
}

// The text with "¶" at the end of paragraphs, "/" for line breaks, "*" for list items and rows in brackets.
std::string shown(std::string_view file, const drafts::Values& given) {
  const std::string xml = filled(file, given);
  std::string out;
  for (std::size_t at = 0; at < xml.size();) {
    const std::size_t open = std::min(xml.find('<', at), xml.size());
    const std::size_t close = std::min(xml.find('>', open), xml.size());
    out += xml.substr(at, open - at);
    const std::string tag = xml.substr(open, close - open);
    if (tag == "</w:p" || tag == "</text:p" || tag == "<w:p/") out += "¶";
    if (tag.starts_with("<w:br") || tag.starts_with("<text:line-break")) out += "/";
    if (tag.starts_with("<w:tab/") || tag.starts_with("<text:tab")) out += "\t";
    if (tag == "<w:tr") out += "[";
    if (tag == "</w:tr") out += "]";
    if (tag == "<text:list-item") out += "*";
    at = close + 1;
  }
  return out;
}

std::string problems(std::string_view file) {
  std::string out;
  for (const auto& problem : must(read_template(file)).problems)
    out += fmt::format("{} {}:{} {}\n", static_cast<int>(problem.kind), static_cast<int>(problem.where.part),
                       problem.where.paragraph, problem.where.excerpt);
  return out;
}

}  // namespace

TEST_CASE("a placeholder that Word has split over runs is found and keeps the format of its first run") {
  const std::string file = docx("<w:p>" + run("Till {{sö", "<w:b/>") + run("kan", "<w:u/>") +
                                run("de}}", "<w:i/>") + run(" idag", "<w:i/>") + "</w:p>");
  const std::string emptied = "</w:rPr><w:t xml:space=\"preserve\"></w:t></w:r>";
  CHECK(filled(file, values({{"Sökande", "Eva Ek"}})) ==
        "<w:p>" + run("Till Eva Ek", "<w:b/>") + "<w:r><w:rPr><w:u/>" + emptied + "<w:r><w:rPr><w:i/>" +
            emptied + run(" idag", "<w:i/>") + "</w:p>");
}

TEST_CASE("rows between marks in the cells of one row are repeated") {
  const std::string file = docx(
      table(row({"Namn", "Ålder"}) + row({"{{#barn}}{{namn}}", "{{ålder}}{{/barn}}"}) + row({"Summa", "2"})));
  const auto given = with_list(
      {}, "barn", {values({{"namn", "Ali"}, {"ålder", "7"}}), values({{"namn", "Bo"}, {"ålder", "9"}})});
  CHECK(shown(file, given) == "[Namn¶Ålder¶][Ali¶7¶][Bo¶9¶][Summa¶2¶]");
  CHECK(shown(file, with_list({}, "barn", {})) == "[Namn¶Ålder¶][Summa¶2¶]");
}

TEST_CASE("paragraphs, rows and list items that hold only marks are not written") {
  const auto rows = {values({{"x", "1"}}), values({{"x", "2"}})};
  const auto given = with_list({}, "a", rows);
  CHECK(shown(docx(paragraph("Före") + paragraph("{{#a}}") + paragraph("{{x}}") + paragraph("{{/a}}") +
                   paragraph("Efter")),
              given) == "Före¶1¶2¶Efter¶");
  CHECK(shown(docx(table(row({"{{#a}}", ""}) + row({"{{x}}", "s"}) + row({"", "{{/a}}"}))), given) ==
        "[1¶s¶][2¶s¶]");
  CHECK(shown(odt("<text:list><text:list-item><text:p>{{#a}}</text:p></"
                  "text:list-item><text:list-item><text:p>{{x}}</text:p></"
                  "text:list-item><text:list-item><text:p>{{/a}}</text:p></text:list-item></text:list>"),
              given) == "*1¶*2¶");
  // One item, repeated.
  CHECK(
      shown(odt("<text:list><text:list-item><text:p>{{#a}}{{x}}{{/a}}</text:p></text:list-item></text:list>"),
            given) == "*1¶*2¶");
}

TEST_CASE("within a sentence the words between the marks are repeated") {
  const auto given = with_list({}, "a", {values({{"x", "1"}}), values({{"x", "2"}})});
  CHECK(shown(docx(paragraph("Barn: {{#a}}{{x}}, {{/a}}med flera.")), given) == "Barn: 1, 2, med flera.¶");
  CHECK(shown(docx(paragraph("{{#a}}{{x}}, {{/a}}")), given) == "1, 2, ¶");
  CHECK(shown(odt("<text:p>Barn: <text:span>{{#a}}{{</text:span>x}}; <text:span>{{/a}}</text:span></text:p>"),
              given) == "Barn: 1; 2; ¶");
}

TEST_CASE("conditions choose between what is before and behind {{annars}}") {
  const std::string block = docx(paragraph("{{?avslag}}") + paragraph("Nej tack") + paragraph("{{annars}}") +
                                 paragraph("Ja tack") + paragraph("{{/avslag}}"));
  CHECK(shown(block, values({{"avslag", "ja"}})) == "Nej tack¶");
  CHECK(shown(block, values({{"avslag", "nej"}})) == "Ja tack¶");
  CHECK(shown(block, {}) == "Ja tack¶");
  const std::string line = docx(paragraph("Vi {{?beslut = avslag}}avslår{{annars}}bifaller{{/}} ansökan."));
  CHECK(shown(line, values({{"beslut", "Avslag"}})) == "Vi avslår ansökan.¶");
  CHECK(shown(line, values({{"beslut", "bifall"}})) == "Vi bifaller ansökan.¶");
  CHECK(shown(docx(paragraph("{{^ombud}}Utan ombud{{/ombud}}")), {}) == "Utan ombud¶");
}

TEST_CASE("sections stand within each other, also with their marks in one paragraph") {
  const auto given =
      with_list({}, "barn",
                {with_list(values({{"namn", "Ali"}}), "insatser",
                           {values({{"insats", "a"}}), values({{"insats", "b"}})}),
                 with_list(values({{"namn", "Bo"}}), "insatser", {values({{"insats", "c"}})})});
  CHECK(shown(docx(paragraph("{{#barn}}{{#insatser}}") + paragraph("{{namn}} får {{insats}}") +
                   paragraph("{{/insatser}}{{/barn}}")),
              given) == "Ali får a¶Ali får b¶Bo får c¶");
  CHECK(shown(docx(table(row({"{{#barn}}{{namn}}", "{{#insatser}}{{insats}}, {{/insatser}}{{/barn}}"}))),
              given) == "[Ali¶a, b, ¶][Bo¶c, ¶]");
}

TEST_CASE("lines and paragraphs of a value become lines and paragraphs of the document") {
  const auto given = values({{"a", "ett\ntvå\t2\n\ntre"}});
  CHECK(shown(docx(paragraph("{{a}}")), given) == "ett/två\t2¶tre¶");
  CHECK(shown(odt("<text:p>{{a}}</text:p>"), given) == "ett/två\t2¶tre¶");
  CHECK(shown(docx(paragraph("Se {{a}}.")), given) == "Se ett/två\t2//tre.¶");
  CHECK(filled(odt("<text:p>{{b}}</text:p>"), values({{"b", "a   b"}})) ==
        "<text:p>a <text:s text:c=\"2\"/>b</text:p>");
}

TEST_CASE("what is filled in is never taken for a placeholder, nor for markup") {
  const auto given = values({{"a", "{{b}} <w:p>&amp;\x01 {{#x}}"}, {"b", "fel"}});
  CHECK(shown(docx(paragraph("{{a}}{{b}}")), given) == "{{b}} &lt;w:p&gt;&amp;amp; {{#x}}fel¶");
}

TEST_CASE("dates and amounts are written as the template asks") {
  const auto given = values({{"dag", "2024-03-01"}, {"summa", "12500,5"}, {"annat", "snart"}});
  CHECK(shown(docx(paragraph(
                  "{{dag | långt datum}}; {{dag|datum}}; {{summa|belopp: Det sökta}}; {{annat|datum}}")),
              given) == "1 mars 2024; 2024-03-01; 12\u00a0500,50\u00a0kr; snart¶");
}

TEST_CASE("deleted text is left alone, and text boxes, notes and alternative texts are filled in") {
  const std::string box =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:docPr descr=\"Bild av "
      "{{a}}\"/><wps:txbx><w:txbxContent>" +
      paragraph("I rutan {{a}}") +
      "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" +
      paragraph("I rutan {{a}}") +
      "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  const std::string deleted = "<w:del><w:r><w:delText>{{b</w:delText></w:r></w:del>";
  const std::string body =
      filled(docx("<w:p>" + run("Hej {{a}}") + deleted + box + "</w:p>"), values({{"a", "Eva"}}));
  CHECK(body.find("descr=\"Bild av Eva\"") != std::string::npos);
  CHECK(body.find(">Hej Eva<") < body.find(">I rutan Eva<"));
  CHECK(body.rfind(">I rutan Eva<") > body.find("<mc:Fallback>"));
  CHECK(body.find("{{b</w:delText>") != std::string::npos);
}

TEST_CASE("headers, footers and footnotes are filled in; other parts keep their bytes") {
  const std::string file =
      docx(paragraph("Text"), {{"header", "header1.xml", docx_root("hdr", paragraph("{{a}}"))},
                               {"footer", "footer1.xml", docx_root("ftr", paragraph("Sida"))},
                               {"image", "bild.png", "\x89PNG"}});
  const std::string result = must(fill_template(file, values({{"a", "Eva"}}), {}));
  CHECK(part_of(result, "word/header1.xml").find(">Eva<") != std::string::npos);
  for (const std::string name : {"word/footer1.xml", "word/bild.png", "word/document.xml"})
    CHECK(part_of(result, name) == part_of(file, name));
  CHECK(must(fill_template(file, values({{"a", "Eva"}}), {})) == result);
}

TEST_CASE("a template's fields are listed with their guidance, kind and lists") {
  const auto read = must(read_template(docx(
      paragraph("{{Sökande: Namnet på den som söker}} {{?avslag}}{{skäl}}{{/avslag}} {{belopp|belopp}}") +
      paragraph("{{#barn}}{{namn}} i {{ort?}}, {{sökande}} {{/barn}} "
                "{{?beslut=bifall}}x{{/}}{{?beslut=avslag}}y{{/}}"))));
  std::string all;
  for (const drafts::Field& field : read.fields)
    all +=
        fmt::format("{}{}{}:{} ", field.lists.empty() ? "" : field.lists[0] + "/", field.name,
                    field.guidance.empty() ? "" : "(" + field.guidance + ")", static_cast<int>(field.kind));
  CHECK(
      all ==
      "Sökande(Namnet på den som söker):0 avslag:1 skäl:0 belopp:0 barn:3 barn/namn:0 barn/ort:0 beslut:2 ");
  CHECK(read.find("beslut")->choices == std::vector<std::string>{"bifall", "avslag"});
  CHECK(read.problems.empty());
}

TEST_CASE("broken placeholders are reported with where they stand, and nothing is filled in") {
  CHECK(problems(docx(paragraph("Hej {{namn")) + "") == "0 0:1 Hej {{namn\n");
  CHECK(problems(docx(paragraph("A") + paragraph("namn}} där"))) == "1 0:2 namn}} där\n");
  CHECK(problems(docx(paragraph("{{}} {{a|romerskt}}"))) ==
        "2 0:1 {{}} {{a|romerskt}}\n3 0:1 {{}} {{a|romerskt}}\n");
  CHECK(problems(docx(paragraph("{{/a}}"))) == "4 0:1 {{/a}}\n");
  CHECK(problems(docx(paragraph("{{#a}}"))) == "5 0:1 {{#a}}\n");
  CHECK(problems(docx(paragraph("{{#a}}{{#b}}{{/a}}{{/b}}"))).substr(0, 1) == "6");
  CHECK(problems(docx(paragraph("{{annars}}"))) == "7 0:1 {{annars}}\n");
  CHECK(problems(docx(paragraph("Barn {{#a}}x") + paragraph("y{{/a}} slut"))) == "8 0:1 Barn {{#a}}x\n");
  CHECK(problems(docx(paragraph("{{#a}}x{{/a}} {{a}}"))).substr(0, 1) == "9");
  CHECK(filled(docx(paragraph("Hej {{namn")), {}) == "template_broken");
}

TEST_CASE("tables without rows go, and cells keep the paragraph that Word demands") {
  CHECK(shown(docx(paragraph("A") + table(row({"{{#a}}{{x}}", "y{{/a}}"})) + paragraph("B")), {}) == "A¶B¶");
  const std::string file =
      docx(table(row({paragraph("{{?a}}") + paragraph("x") + paragraph("{{/a}}"), "y"})));
  CHECK(filled(file, {}).find("</w:tcPr><w:p/></w:tc>") != std::string::npos);
}

TEST_CASE("templates become documents, and say that a machine has written in them") {
  drafts::Origin origin{"Gemma", true, true, std::chrono::sys_days{std::chrono::year{2024} / 3 / 1}, true};
  const std::string word = must(fill_template(docx(paragraph("{{a}}"), {}, "template.main"), {}, origin));
  CHECK(part_of(word, "[Content_Types].xml").find("document.main+xml") != std::string::npos);
  CHECK(part_of(word, "docProps/custom.xml").find("/compositeWithTrainedAlgorithmicMedia<") !=
        std::string::npos);
  CHECK(part_of(word, "docProps/core.xml").find("framställd-med-Svea, Gemma") != std::string::npos);
  CHECK(body_of(word).find("Texten är framställd med Svea (Gemma) 2024-03-01") != std::string::npos);
  const std::string open = must(fill_template(
      odt("<text:p>{{a}}</text:p>", "", "", "application/vnd.oasis.opendocument.text-template"), {}, origin));
  CHECK(part_of(open, "mimetype") == "application/vnd.oasis.opendocument.text");
  CHECK(part_of(open, "meta.xml").find("<meta:user-defined meta:name=\"DigitalSourceType\">") !=
        std::string::npos);
  CHECK(body_of(open).find("<text:p>Texten är framställd") != std::string::npos);
}

TEST_CASE("files that are no templates are refused in words") {
  CHECK(filled("Hej", {}) == "template_type");
  CHECK(filled("PK\x03\x04 skräp", {}) == "file_damaged");
  CHECK(filled(package::sample_zip({{"a.txt", "{{a}}"}}), {}) == "template_type");
  CHECK(filled(docx("", {{"vbaProject", "vbaProject.bin", "x"}}), {}) == "template_macros");
  CHECK(filled(odt("<text:p>&x;</text:p>"), {}) == "file_damaged");
  const std::string xxe =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
  CHECK(filled(package::sample_zip(
                   {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", xxe}}),
               {}) == "file_damaged");
}

TEST_CASE("lists that would make a document without end are refused") {
  std::vector<drafts::Values> rows(2'000);
  const auto given = with_list(with_list({}, "a", rows), "b", rows);
  CHECK(filled(docx(paragraph("{{#a}}{{#b}}x {{/b}}{{/a}}")), given) == "draft_too_large");
}
