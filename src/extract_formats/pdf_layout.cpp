#include "extract_formats/pdf_layout.h"

#include "extract_formats/pdf_lines.h"
#include "extract_formats/pdf_tables.h"

namespace svea::extract_formats {

PdfPage page_of(const PdfWords& words) {
  PdfPage page{words.width, words.height, lines_of(words.words, k_column_gap_em)};
  join_table_rows(page.lines, lines_of(words.words, k_cell_gap_em));
  join_numbers(page.lines);
  find_column_edges(page.lines);
  return page;
}

}  // namespace svea::extract_formats
