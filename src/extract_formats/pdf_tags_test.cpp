// Tagged PDFs: what the document says of its structure counts, not how it looks.
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "extract_formats/sample_reader.h"

using namespace svea::extract_formats;

namespace {

struct Marked {
  int x = 0;
  int y = 0;  // of the baseline, from the top of the page
  std::string text;
};

// A document of one page, in which text n carries the mark n.
class TaggedPdf {
 public:
  // An element of the structure tree: gives a reference to it. In it lie other elements or the numbers of
  // texts.
  std::string element(const std::string& type, const std::string& kids) {
    const std::size_t number = k_first_element + elements_.size();
    elements_.push_back(
        fmt::format("{} 0 obj<</Type/StructElem/S/{}/P 6 0 R/Pg 4 0 R/K[{}]>>endobj\n", number, type, kids));
    return fmt::format("{} 0 R ", number);
  }

  [[nodiscard]] std::string with(const std::vector<Marked>& texts, const std::string& tree) const {
    std::string content;
    int mark = 0;
    for (const Marked& text : texts)
      content += fmt::format("/Span <</MCID {}>> BDC BT /F 11 Tf {} {} Td ({}) Tj ET EMC\n", mark++, text.x,
                             842 - text.y, text.text);
    return fmt::format(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
        "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 3 0 "
        "R>>>>>>endobj\n5 0 obj<</Length {}>>stream\n{}endstream endobj\n"
        "6 0 obj<</Type/StructTreeRoot/K[{}]>>endobj\n{}trailer<</Root 1 0 R>>\n%%EOF\n",
        content.size(), content, tree, fmt::join(elements_, ""));
  }

 private:
  static constexpr std::size_t k_first_element = 7;

  std::vector<std::string> elements_;
};

}  // namespace

TEST_CASE("headings and list items are what the document calls so") {
  TaggedPdf pdf;
  const std::string first = pdf.element("LI", pdf.element("LBody", "2 3"));
  const std::string second = pdf.element("LI", pdf.element("LBody", "4"));
  const std::string tree = pdf.element("H2", "0") + pdf.element("P", "1") + pdf.element("L", first + second);
  CHECK(sample_text(pdf.with(
            {{80, 100, "Avgifter f\xf6r bygglov"},
             {80, 114, "Avgiften tas ut enligt taxan."},
             {80, 128,
              "ritningar och andra handlingar som beh\xf6vs f\xf6r att pr\xf6va ans\xf6kan om bygglov p\xe5"},
             {80, 142, "fastigheten"},
             {80, 156, "situationsplan"}},
            tree)) ==
        "h2 Avgifter för bygglov\np Avgiften tas ut enligt taxan.\nli0 ritningar och andra handlingar som "
        "behövs för att pröva ansökan om bygglov på fastigheten\nli0 situationsplan\n");
}

TEST_CASE("rows of a tagged table have their cells, also empty ones and such of several lines") {
  TaggedPdf pdf;
  const std::string first =
      pdf.element("TR", pdf.element("TD", "1 2") + pdf.element("TD", "") + pdf.element("TD", "3"));
  const std::string heading = pdf.element("TH", pdf.element("P", "4"));
  const std::string second = pdf.element("TR", heading + pdf.element("TD", "5") + pdf.element("TD", "6"));
  const std::string table = pdf.element("Table", first + pdf.element("TBody", second));
  const std::string tree = pdf.element("P", "0") + table + pdf.element("P", "7");
  CHECK(sample_text(pdf.with({{80, 100, "Text f\xf6re."},
                              {80, 130, "Bygglov f\xf6r en-"},
                              {80, 144, "bostadshus"},
                              {400, 130, "900"},
                              {80, 158, "Rivning"},
                              {140, 158, "inom plan"},
                              {400, 158, "400"},
                              {80, 190, "Text efter."}},
                             tree)) ==
        "p Text före.\ntr Bygglov för enbostadshus |  | 900\ntr Rivning | inom plan | 400\np Text efter.\n");
}

TEST_CASE("a table that has lost the marks of some words is read as it looks") {
  // As browsers print bold words in cells: the sum has cells without marks, or is marked as something else.
  for (const bool has_row : {true, false}) {
    TaggedPdf pdf;
    std::string rows;
    for (const auto& [left, right] : {std::pair{"0", "1"}, {"2", "3"}})
      rows += pdf.element("TR", pdf.element("TD", left) + pdf.element("TD", right));
    if (has_row) rows += pdf.element("TR", pdf.element("TD", "") + pdf.element("TD", ""));
    rows += pdf.element("TR", pdf.element("TD", "6") + pdf.element("TD", "7"));
    CHECK(sample_text(pdf.with({{80, 100, "Bygglov"},
                                {400, 100, "900"},
                                {80, 114, "Rivningslov"},
                                {400, 114, "400"},
                                {80, 128, "Summa"},
                                {400, 128, "1300"},
                                {80, 142, "Moms"},
                                {400, 142, "260"}},
                               pdf.element("Table", rows))) ==
          "tr Bygglov | 900\ntr Rivningslov | 400\ntr Summa | 1300\ntr Moms | 260\n");
  }
}

TEST_CASE("a letterhead made as a table is no table, and a broken tree does no harm") {
  const std::vector<Marked> texts{{80, 100, "Kommunen skriver till den som s\xf6ker."}, {80, 114, "Slut."}};
  const std::string plain = "p Kommunen skriver till den som söker. Slut.\n";
  TaggedPdf letter;
  const std::string row = letter.element("TR", letter.element("TD", "0") + letter.element("TD", "1"));
  CHECK(sample_text(letter.with(texts, letter.element("Table", row))) == plain);
  TaggedPdf broken;
  const std::string stray = broken.element("TR", broken.element("TD", "0"));
  CHECK(sample_text(broken.with(texts, broken.element("P", "99") + stray + "17 99 0 R")) == plain);
}
