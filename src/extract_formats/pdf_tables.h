// Tables of a page, found by how its text is aligned.
#pragma once

#include <span>
#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// Puts the rows of tables in place of the lines that they consist of. `pieces` are the page's words joined
// where nothing but a space parts them (k_cell_gap_em). A table is at least two rows of three columns or
// three rows of two, with a gutter that no line crosses; text set in columns, lists and notes in the margin
// are none.
void join_table_rows(std::vector<PdfLine>& lines, std::span<const PdfLine> pieces);

}  // namespace svea::extract_formats
