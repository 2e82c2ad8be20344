#include "extract_formats/scanned_page.h"

#include <cmath>
#include <map>
#include <numeric>

#include "extract_formats/block_builder.h"
#include "extract_formats/page_picture.h"
#include "extract_formats/pdf_layout.h"
#include "extract_formats/pdf_paragraphs.h"

namespace svea::extract_formats {
namespace {

// Measured letters vary from line to line by this share; printed headings differ by more.
constexpr double k_same_size = 0.2;

// Most of the page's letters get the same size, as they had in print.
void settle_font_sizes(std::vector<PdfWord>& words) {
  std::map<double, std::size_t> letters;
  for (const PdfWord& word : words) letters[word.font_size] += word.text.size();
  std::size_t most = 0;
  double body = 0;
  for (const auto& [size, count] : letters)
    if (count > most) std::tie(most, body) = std::pair(count, size);
  for (PdfWord& word : words)
    if (std::abs(word.font_size - body) <= k_same_size * body) word.font_size = body;
}

}  // namespace

Result<extract::ExtractedDocument> read_pictures(std::string_view bytes) {
  std::vector<int> pages(static_cast<std::size_t>(TRY(count_pictures(bytes))));
  std::iota(pages.begin(), pages.end(), 1);
  const int count = static_cast<int>(pages.size());
  return BlockBuilder().finish(std::string(picture_media_type(bytes)), {}, count, std::move(pages));
}

Result<extract::ReadPage> read_scanned_page(Ocr& ocr, Picture picture, int page) {
  OcrPage read = ocr.read(straightened(std::move(picture)));
  settle_font_sizes(read.text.words);
  BlockBuilder builder;
  (void)add_paragraphs({page_of(read.text)}, builder);
  std::vector<extract::ExtractedBlock> blocks = TRY(std::move(builder).take_blocks());
  for (extract::ExtractedBlock& block : blocks) block.page = page;
  return extract::ReadPage{std::move(blocks), read.confidence};
}

}  // namespace svea::extract_formats
