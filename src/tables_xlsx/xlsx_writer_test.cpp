#include <doctest/doctest.h>

#include "must.h"
#include "package/zip_archive.h"
#include "tables/cells.h"
#include "tables_xlsx/xlsx_writer.h"

using namespace svea;
using namespace svea::tables;

namespace {

std::string part(const std::string& workbook, const std::string& name) {
  package::Budget budget;
  auto archive = must(package::ZipArchive::open(workbook, budget));
  return must(archive.bytes_of(name)).value_or("");
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string written(const Table& table) {
  return must(tables_xlsx::XlsxWriter().write(
      table, {.title = "Bidrag & lån",
              .keywords = "framställd-med-Svea",
              .properties = {{"DigitalSourceType", "https://cv.iptc.org/newscodes/x"}}}));
}

}  // namespace

TEST_CASE("numbers, shares and days are such, texts are never formulas, and the header stays in view") {
  const auto workbook = written(
      {.columns = {"Fil", "summa", "dag", "andel"},
       .rows = {{text_cell("=1+1"), number_cell("12500 SEK"), day_cell("2024-05-13"), share_cell(0.5)},
                {text_cell("b.txt"), number_cell("8.5 m"), day_cell("1850-01-01"), {}}}});
  const auto sheet = part(workbook, "xl/worksheets/sheet1.xml");
  CHECK(holds(sheet, "<v>12500</v>"));
  CHECK(holds(sheet, "<v>45425</v>"));  // 2024-05-13, counted from 1900
  CHECK(holds(sheet, "<v>0.5</v>"));
  CHECK(!holds(sheet, "<f>"));
  CHECK(holds(sheet, "state=\"frozen\""));
  CHECK(holds(sheet, "<autoFilter ref=\"A1:D3\"/>"));
  const auto texts = part(workbook, "xl/sharedStrings.xml");
  CHECK(holds(texts, "<t>=1+1</t>"));
  CHECK(holds(texts, "<t>1850-01-01</t>"));
  const auto styles = part(workbook, "xl/styles.xml");
  CHECK(holds(styles, "&quot;kr&quot;"));
  CHECK(holds(styles, "&quot;m&quot;"));
}

TEST_CASE("the workbook says in its properties what has written it") {
  const auto workbook = written({.columns = {"Fil"}, .rows = {}});
  CHECK(holds(part(workbook, "docProps/custom.xml"), "https://cv.iptc.org/newscodes/x"));
  const auto core = part(workbook, "docProps/core.xml");
  CHECK(holds(core, "framställd-med-Svea"));
  CHECK(holds(core, "Bidrag &amp; lån"));
}

TEST_CASE("a text longer than a cell holds is cut and says so; no text is lost for what stands in it") {
  std::string hostile = "rad\x01 ett\n<b>&amp;\xEF\xBF\xBF";
  std::string endless;
  for (int i = 0; i < 40'000; ++i) endless += "å";
  const auto texts =
      part(written({.columns = {"a", "b"}, .rows = {{text_cell(hostile), text_cell(endless)}}}),
           "xl/sharedStrings.xml");
  CHECK(holds(texts, "&lt;b&gt;&amp;amp;"));
  CHECK(holds(texts, "avkortat"));
}

TEST_CASE("a table without columns is a workbook still") { CHECK(!written({}).empty()); }
