// The words of a page of a PDF, as poppler finds them.
#pragma once

#include "extract_formats/pdf_page.h"

class PDFDoc;

namespace svea::extract_formats {

// The words of a page (from 1) that stand the way most do; those turned otherwise are stamps and notes along
// the edge.
[[nodiscard]] PdfWords words_of(PDFDoc& document, int page);

}  // namespace svea::extract_formats
