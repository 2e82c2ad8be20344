// The type that a PDF is set in: what is ordinary, so that what is not can be told from it.
#pragma once

#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

struct PdfType {
  double body_size = 0;           // of most of the text
  PdfFace face = PdfFace::plain;  // of most of the text
  double line_gap = 0;            // white space between the lines of a paragraph, in the size of its font
};

[[nodiscard]] PdfType type_of(const std::vector<PdfPage>& pages);

}  // namespace svea::extract_formats
