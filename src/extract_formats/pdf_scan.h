// Which pages of a PDF are pictures, whatever text they carry.
#pragma once

#include "extract_formats/pdf_words.h"

namespace svea::extract_formats {

// Whether people see the letters and a program does not: many of its characters stand for nothing, as in
// fonts without a table of what their letters are.
[[nodiscard]] bool is_illegible(const PdfWords& page);

// Whether the page (from 1) is to be read as a picture: it is illegible, or has next to no text and pictures
// cover a good part of it.
[[nodiscard]] bool is_scan(PDFDoc& document, int page, const PdfWords& words);

}  // namespace svea::extract_formats
