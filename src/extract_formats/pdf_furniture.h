// What is printed around the text of every page: running heads and feet, and page numbers.
#pragma once

#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// Removes page numbers, and lines near the top and bottom edge that return on several pages but for their
// numbers. The head of the first page stays, since it may name the document.
void remove_furniture(std::vector<PdfPage>& pages);

}  // namespace svea::extract_formats
