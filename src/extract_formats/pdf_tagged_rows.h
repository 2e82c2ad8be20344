// Rows of tables as a tagged PDF marks them.
#pragma once

#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// Takes the words out that are marked as parts of rows and gives a line with cells for each row, from the top
// of the page down. Letterheads are often made as tables: those with words in several cells of fewer than two
// rows are left as they are, and so are tables among whose words stand some that are not marked.
[[nodiscard]] std::vector<PdfLine> take_tagged_rows(std::vector<PdfWord>& words);

// Puts each row before the first line below its top that stands under or over it.
void put_in_place(std::vector<PdfLine> rows, std::vector<PdfLine>& lines);

}  // namespace svea::extract_formats
