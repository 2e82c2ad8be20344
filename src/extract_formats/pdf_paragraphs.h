// From the lines of a PDF to its paragraphs, headings, lists and tables.
#pragma once

#include <string>
#include <vector>

#include "extract_formats/block_builder.h"
#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// Adds the text of all pages to `blocks` and gives the largest heading of the first page with text, which is
// what its readers take for its title ("" when it has none). Paragraphs that go on on the next page or in the
// next column are joined; lines of tables of contents are left out.
[[nodiscard]] std::string add_paragraphs(const std::vector<PdfPage>& pages, BlockBuilder& blocks);

}  // namespace svea::extract_formats
