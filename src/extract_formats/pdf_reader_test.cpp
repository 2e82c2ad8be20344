#include "extract_formats/pdf_reader.h"

#include <doctest/doctest.h>

#include "extract_formats/blocks_text.h"
#include "extract_formats/sample_pdf.h"

using svea::extract_formats::blocks_text;
using svea::extract_formats::read_pdf;
using svea::extract_formats::sample_pdf;
using svea::extract_formats::SamplePage;
using svea::extract_formats::SampleText;

namespace {

// Lines below each other, from x = 80, that fill the page's width when they have about 75 letters.
void add_lines(SamplePage& page, int y, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) page.push_back({80, std::exchange(y, y + 14), line});
}

std::string read(const std::vector<SamplePage>& pages) { return blocks_text(read_pdf(sample_pdf(pages))); }

}  // namespace

TEST_CASE("lines become paragraphs, divided words are mended, hyphens of their own stay") {
  SamplePage page;
  add_lines(page, 100,
            {"Den som ska bygga ett hus kan be kommunen om ett f\xf6rhandsbesked om kommun-",
             "fullm\xe4ktige har beslutat om det. Det g\xe4ller i tv\xe5 \xe5r, b\xe5"
             "de in- och utrikes, i EU-",
             "l\xe4nder."});
  add_lines(page, 170, {"Ett nytt stycke."});
  CHECK(read({page}) ==
        "p Den som ska bygga ett hus kan be kommunen om ett förhandsbesked om kommunfullmäktige har beslutat "
        "om det. Det gäller i två år, både in- och utrikes, i EU-länder.\np Ett nytt stycke.\n");
}

TEST_CASE("larger and bold lines are headings, by size") {
  SamplePage page{{80, 80, "Riktlinjer", 20}, {80, 120, "1 Bakgrund", 14, true}};
  add_lines(page, 140,
            {"Det h\xe4r \xe4r en text som \xe4r l\xe4ngre \xe4n rubriken och satt i vanlig stil."});
  page.push_back({80, 180, "Syfte", 11, true});
  add_lines(page, 196,
            {"Syftet \xe4r att visa hur text och rubriker skiljs \xe5t n\xe4r de f\xf6ljer t\xe4tt."});
  const auto document = read_pdf(sample_pdf({page}));
  CHECK(blocks_text(document) ==
        "h1 Riktlinjer\nh2 1 Bakgrund\np Det här är en text som är längre än rubriken och satt i vanlig "
        "stil.\nh3 Syfte\n"
        "p Syftet är att visa hur text och rubriker skiljs åt när de följer tätt.\n");
  CHECK(document->title == "Riktlinjer");
  CHECK(document->pages == 1);
}

TEST_CASE("running heads, feet and page numbers go; a paragraph goes on on the next page") {
  std::vector<SamplePage> pages;
  for (int number = 1; number <= 3; ++number) {
    SamplePage page{
        {80, 40, "Dnr 2024/112"}, {500, 40, fmt::format("{} (3)", number)}, {80, 810, "Kommunen"}};
    add_lines(page, 100,
              {fmt::format("sida {} b\xf6rjar med sm\xe5 bokst\xe4ver och texten sp\xe4nner hela raden ut,",
                           number)});
    pages.push_back(page);
  }
  CHECK(read(pages) ==
        "p Dnr 2024/112\np sida 1 börjar med små bokstäver och texten spänner hela raden ut, sida 2 börjar "
        "med små bokstäver och texten spänner hela raden ut, sida 3 börjar med små bokstäver och texten "
        "spänner hela raden ut,\n");
}

TEST_CASE("bullets and numbers begin list items") {
  SamplePage page;
  add_lines(page, 100, {"Skicka med", "\x95 ritning,", "\x95 karta.", "1. Ring.", "2. Skriv."});
  CHECK(read({page}) == "p Skicka med\nli0 ritning,\nli0 karta.\nli0 1. Ring.\nli0 2. Skriv.\n");
}

TEST_CASE("aligned columns are rows of a table, also where a cell has several lines") {
  SamplePage page;
  const auto row = [&page](int y, const std::string& a, const std::string& b, const std::string& c) {
    page.push_back({80, y, a});
    page.push_back({280, y, b});
    page.push_back({400, y, c});
  };
  row(100, "Tj\xe4nst", "Avgift", "Tid");
  row(120, "Bygglov f\xf6r hus", "25 000", "10 veckor");
  row(140, "Bygglov f\xf6r", "8 500", "10 veckor");
  page.push_back({80, 152, "tillbyggnad"});
  row(172, "Rivningslov", "4 000", "5 veckor");
  CHECK(read({page}) ==
        "tr Tjänst | Avgift | Tid\ntr Bygglov för hus | 25 000 | 10 veckor\ntr Bygglov för tillbyggnad | 8 "
        "500 | 10 veckor\ntr Rivningslov | 4 000 | 5 veckor\n");
}

TEST_CASE(
    "a row is one row where several of its cells go on, when rows have more space between them than lines") {
  SamplePage page;
  int y = 100;
  const auto line = [&](int gap, const std::string& a, const std::string& b) {
    y += gap;
    page.push_back({80, y, a});
    page.push_back({280, y, b});
  };
  line(0, "Niv\xe5", "F\xf6ljd");
  line(22, "F\xf6rbjuden anv\xe4ndning", "F\xe5r inte anv\xe4ndas");
  line(13, "(artikel 5)", "av n\xe5gon");
  line(22, "H\xf6g risk enligt", "Omfattande krav p\xe5");
  line(13, "bilaga III", "dokumentation");
  line(22, "Minimal risk", "Inga krav");
  CHECK(read({page}) ==
        "tr Nivå | Följd\ntr Förbjuden användning (artikel 5) | Får inte användas av någon\ntr Hög risk "
        "enligt bilaga III | Omfattande krav på dokumentation\ntr Minimal risk | Inga krav\n");
}

TEST_CASE("rows of one line each stay apart however near they stand") {
  SamplePage page{{80, 100, "Tj\xe4nst"}, {280, 100, "Avgift"}};
  for (int i = 1; i <= 4; ++i) {
    page.push_back({80, 112 + 13 * i, fmt::format("Bygglov {}", i)});
    page.push_back({280, 112 + 13 * i, fmt::format("{} 500", i)});
  }
  CHECK(read({page}) ==
        "tr Tjänst | Avgift\ntr Bygglov 1 | 1 500\ntr Bygglov 2 | 2 500\ntr Bygglov 3 | 3 500\ntr Bygglov 4 "
        "| 4 500\n");
}

TEST_CASE("text in two columns is read column by column") {
  SamplePage page;
  for (int line = 0; line < 8; ++line) {
    page.push_back({80, 100 + 14 * line, fmt::format("v\xe4nster rad {} med text som fyller", line)});
    page.push_back({320, 100 + 14 * line, fmt::format("h\xf6ger rad {} med text som fyller", line)});
  }
  const std::string text = read({page});
  CHECK(text.find("vänster rad 7") < text.find("höger rad 0"));
  CHECK_FALSE(text.contains(" | "));
}

TEST_CASE("a footnote follows the paragraph that refers to it") {
  SamplePage page;
  add_lines(page, 100, {"Lagen g\xe4ller"});
  page.push_back({155, 96, "1", 7});
  page.push_back({165, 100, "i hela landet."});
  add_lines(page, 140, {"F\xf6rordningen g\xe4ller ocks\xe5."});
  page.push_back({80, 700, "1 Jfr direktiv 92/49/EEG.", 8});
  page.push_back({80, 730, "9 Ett tal utan plats.", 8});
  CHECK(read({page}) ==
        "p Lagen gäller i hela landet.\np 1 Jfr direktiv 92/49/EEG.\np Förordningen gäller också.\np 9 Ett "
        "tal utan plats.\n");
}

TEST_CASE("lines of a table of contents are left out") {
  SamplePage page;
  add_lines(page, 100, {"1 Inledning ............................................ 3"});
  add_lines(page, 140, {"Texten."});
  CHECK(read({page}) == "p Texten.\n");
}

TEST_CASE("a PDF with neither text nor pictures has nothing to read, a broken one is damaged") {
  CHECK(read({SamplePage{}}) == "file_not_text");
  CHECK(blocks_text(read_pdf("%PDF-1.4\nnothing")) == "file_damaged");
}

TEST_CASE("a truncated PDF is damaged or gives the pages that are left") {
  SamplePage page;
  add_lines(page, 100, {"Texten som finns kvar."});
  const std::string whole = sample_pdf({page, page});
  for (const std::size_t part : {3, 2}) {
    const std::string text =
        blocks_text(read_pdf(std::string_view(whole).substr(0, whole.size() * part / 4)));
    CHECK((text == "file_damaged" || text.contains("Texten som finns kvar.")));
  }
}

TEST_CASE("a PDF that needs a password says so") {
  const std::string locked =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
      "3 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" +
      std::string(64, '0') + ">/U<" + std::string(64, '1') +
      ">>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF\n";
  CHECK(blocks_text(read_pdf(locked)) == "file_encrypted");
}
