#include "extract_formats/scanned_page.h"

#include <leptonica/allheaders.h>

#include <cstdlib>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract_formats/blocks_text.h"
#include "extract_formats/document_reader.h"
#include "extract_formats/pdf_picture.h"
#include "extract_formats/sample_pdf.h"
#include "temporary_directory.h"

using namespace svea::extract_formats;
using namespace std::string_view_literals;
using svea::Result;
using svea::extract::ReadPage;

namespace {

// A page as a scanner would see it.
Pixels scan(const SamplePage& page) { return std::move(pdf_page_picture(sample_pdf({page}), 1)->pixels); }

std::string png(const Pixels& pixels) {
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  REQUIRE(pixWriteMem(&bytes, &size, pixels.get(), IFF_PNG) == 0);
  const std::unique_ptr<l_uint8, void (*)(void*)> owner(bytes, &std::free);
  return {reinterpret_cast<const char*>(bytes), size};
}

Result<ReadPage> read_page(std::string_view bytes, int page) {
  return DocumentReader().read_page(bytes, page);
}

std::string text_of(const Result<ReadPage>& page) {
  if (!page) return page.error().code;
  return blocks_text(svea::extract::ExtractedDocument{"", "", "", "", "", 0, page->blocks});
}

// A letter of a few lines; \xf6 and its like are Windows-1252.
SamplePage letter() {
  return {{80, 100, "Beslut om bygglov", 20},
          {80, 140, "Byggnadsn\xe4mnden beviljar bygglov f\xf6r tillbyggnad av huset p\xe5 fastig-"},
          {80, 154, "heten enligt 9 kap. 30 \xa7 plan- och bygglagen. Avgiften \xe4r 8 500 kronor."},
          {80, 188, "Beslutet g\xe4ller n\xe4r det har vunnit laga kraft och i fem \xe5r."}};
}

constexpr const char* k_letter_text =
    "h1 Beslut om bygglov\np Byggnadsnämnden beviljar bygglov för tillbyggnad av huset på fastigheten enligt "
    "9 kap. 30 § plan- och bygglagen. Avgiften är 8 500 kronor.\np Beslutet gäller när det har vunnit laga "
    "kraft och i fem år.\n";

}  // namespace

TEST_CASE("a scanned page is read into headings and paragraphs, with divided words mended") {
  const auto page = read_page(png(scan(letter())), 1);
  CHECK(text_of(page) == k_letter_text);
  CHECK(page->confidence > 0.85);
  CHECK(page->blocks.front().page == 1);
}

TEST_CASE("a page that lies askew, on its side or upside down is put right first") {
  const Pixels straight = scan(letter());
  const Pixels askew(pixRotate(straight.get(), 0.03F, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  CHECK(text_of(read_page(png(askew), 1)) == k_letter_text);
  for (const int quarters : {1, 2}) {
    const Pixels turned(pixRotateOrth(straight.get(), quarters));
    CHECK_MESSAGE(text_of(read_page(png(turned), 1)) == k_letter_text, quarters);
  }
}

TEST_CASE("the ruled lines of a scanned table are not read, and its rows stay rows") {
  SamplePage page;
  for (int row = 0; row < 4; ++row) {
    page.push_back({84, 100 + 20 * row, fmt::format("Bygglov nummer {}", row)});
    page.push_back({284, 100 + 20 * row, fmt::format("{} kap. 3 \xa7", row + 2)});
    page.push_back({414, 100 + 20 * row, fmt::format("{} 500 kronor", row + 1)});
  }
  const Pixels ruled = scan(page);
  const auto dots = [](int points) { return points * 300 / 72; };
  for (int line = 0; line < 5; ++line)
    pixRenderLineArb(ruled.get(), dots(78), dots(86 + 20 * line), dots(510), dots(86 + 20 * line), 3, 110,
                     110, 110);
  for (const int x : {78, 278, 408, 510})
    pixRenderLineArb(ruled.get(), dots(x), dots(86), dots(x), dots(166), 3, 110, 110, 110);
  CHECK(text_of(read_page(png(ruled), 1)) ==
        "tr Bygglov nummer 0 | 2 kap. 3 § | 1 500 kronor\ntr Bygglov nummer 1 | 3 kap. 3 § | 2 500 kronor\n"
        "tr Bygglov nummer 2 | 4 kap. 3 § | 3 500 kronor\ntr Bygglov nummer 3 | 5 kap. 3 § | 4 500 kronor\n");
}

TEST_CASE("each page of a TIFF is a page to read") {
  const svea::TemporaryDirectory folder;
  const std::string file = (folder.path() / "a.tif").string();
  REQUIRE(pixWriteTiff(file.c_str(), scan({{80, 100, "F\xf6rsta sidan"}}).get(), IFF_TIFF_ZIP, "w") == 0);
  REQUIRE(pixWriteTiff(file.c_str(), scan({{80, 100, "Andra sidan"}}).get(), IFF_TIFF_ZIP, "a") == 0);
  std::size_t size = 0;
  const std::unique_ptr<l_uint8, void (*)(void*)> bytes(l_binaryRead(file.c_str(), &size), &std::free);
  const std::string_view tiff(reinterpret_cast<const char*>(bytes.get()), size);

  const auto document = DocumentReader().read(tiff, "a.tif");
  REQUIRE(document);
  CHECK(document->media_type == "image/tiff");
  CHECK(document->pages == 2);
  CHECK(document->pages_to_read == std::vector{1, 2});
  CHECK(text_of(read_page(tiff, 2)).contains("Andra sidan"));
  CHECK(text_of(read_page(tiff, 3)) == "page_not_found");
}

TEST_CASE("a picture of nothing has no blocks and no confidence") {
  const auto page = read_page(png(scan({})), 1);
  REQUIRE(page);
  CHECK(page->blocks.empty());
  CHECK(page->confidence == 0);
}

TEST_CASE("a picture smaller than a letter is read as one of nothing, however many dots an inch it claims") {
  const Pixels line(pixCreate(1, 70, 8));
  pixSetResolution(line.get(), 1200, 1200);
  CHECK(text_of(read_page(png(line), 1)) == "");
}

TEST_CASE("a picture that claims to be huge is not unpacked, a broken one is damaged") {
  const std::string whole = png(scan(letter()));
  std::string huge = whole;
  huge.replace(16, 8, "\x00\x00\xff\xff\x00\x00\xff\xff"sv);  // width and height of the header
  CHECK(text_of(read_page(huge, 1)) == "picture_too_large");
  CHECK(text_of(read_page(whole.substr(0, 200), 1)) == "file_damaged");
  CHECK(text_of(read_page("II*\0\x08\0\0\0"sv, 1)) == "file_damaged");
}

TEST_CASE("pages of a PDF that are pictures are read, pages that are not there are not") {
  const std::string pdf = sample_pdf({letter()});
  CHECK(text_of(read_page(pdf, 1)) == k_letter_text);
  CHECK(text_of(read_page(pdf, 2)) == "page_not_found");
  CHECK(text_of(read_page("Ren text", 1)) == "page_not_found");
}
