// The words of a page of a PDF, as poppler finds them.
#pragma once

#include <memory>

#include "extract_formats/pdf_page.h"
#include "extract_formats/pdf_tags.h"

class PDFDoc;

namespace svea::extract_formats {

class MarkedText;

// Reads one page after the other. What poppler keeps between pages, such as colour profiles, costs as much to
// load as a page to read: so one reader for all pages of a document, which it borrows.
class PdfWordReader {
 public:
  explicit PdfWordReader(PDFDoc& document);
  ~PdfWordReader();

  // The words of a page (from 1) that stand the way most do; those turned otherwise are stamps and notes
  // along the edge.
  [[nodiscard]] PdfWords read(int page);

 private:
  PDFDoc& document_;
  std::optional<PdfTags> tags_;
  std::unique_ptr<MarkedText> device_;
};

}  // namespace svea::extract_formats
