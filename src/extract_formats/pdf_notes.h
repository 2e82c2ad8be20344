// Footnotes: from the foot of the page to the text that refers to them.
#pragma once

#include <vector>

#include "extract_formats/pdf_flow.h"

namespace svea::extract_formats {

// Moves each footnote (smaller than the text, beginning with its number) behind the paragraph that refers to
// that number on the same page. Notes that nothing refers to stay where they are.
void place_notes(std::vector<PdfParagraph>& paragraphs, const PdfType& type);

}  // namespace svea::extract_formats
