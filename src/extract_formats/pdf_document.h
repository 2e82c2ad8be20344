// A PDF opened with poppler. The other pdf_ files that use poppler are pdf_tags, pdf_words, pdf_scan and
// pdf_picture.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract_formats/properties.h"

class PDFDoc;

namespace svea::extract_formats {

struct ClosePdf {
  void operator()(PDFDoc* document) const;
};

// Borrows the bytes that it was opened from. Has at least one page.
using PdfDocument = std::unique_ptr<PDFDoc, ClosePdf>;

// Loads what poppler keeps for the whole process, so that reading opens no files but character maps of East
// Asian fonts. open_pdf() does it where nobody has.
void prepare_pdf();

// Errors: file_encrypted (a password is needed to open it), file_damaged, file_too_large.
[[nodiscard]] Result<PdfDocument> open_pdf(std::string_view bytes);

[[nodiscard]] int count_pages(PDFDoc& document);

// What the document notes about itself; a title that only some program made up is left out.
[[nodiscard]] Properties properties_of(PDFDoc& document);

// UTF-8 of poppler's characters.
[[nodiscard]] std::string to_utf8(std::span<const unsigned int> characters);

}  // namespace svea::extract_formats
