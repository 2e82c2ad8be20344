#include "extract_formats/pdf_reader.h"

#include <string>

#include "base/limits.h"
#include "extract/failures.h"
#include "extract_formats/block_builder.h"
#include "extract_formats/pdf_document.h"
#include "extract_formats/pdf_furniture.h"
#include "extract_formats/pdf_layout.h"
#include "extract_formats/pdf_paragraphs.h"
#include "extract_formats/pdf_scan.h"
#include "extract_formats/pdf_words.h"

namespace svea::extract_formats {

Result<extract::ExtractedDocument> read_pdf(std::string_view bytes) {
  const PdfDocument document = TRY(open_pdf(bytes));
  const int count = count_pages(*document);
  PdfWordReader reader(*document);
  std::vector<PdfPage> pages;
  std::vector<int> pages_to_read;
  std::size_t text_bytes = 0;
  for (int number = 1; number <= count; ++number) {
    PdfWords words = reader.read(number);
    if (is_scan(*document, number, words)) pages_to_read.push_back(number);
    if (is_illegible(words)) words.words.clear();
    pages.push_back(page_of(words));
    for (const PdfLine& line : pages.back().lines) text_bytes += line.text.size();
    if (text_bytes > limits::k_document_text_bytes_max)
      return extract::fail(extract::Failure::too_large, "text");
  }
  remove_furniture(pages);
  BlockBuilder blocks;
  const std::string heading = add_paragraphs(pages, blocks);
  Properties properties = properties_of(*document);
  if (properties.title.empty()) properties.title = heading;
  return std::move(blocks).finish("application/pdf", properties, count, std::move(pages_to_read));
}

}  // namespace svea::extract_formats
