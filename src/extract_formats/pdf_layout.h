// From the words of a page to what stands on it: lines and rows of tables.
#pragma once

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// Whoever found the words: poppler in a PDF with text, Tesseract in a picture.
[[nodiscard]] PdfPage page_of(const PdfWords& words);

}  // namespace svea::extract_formats
