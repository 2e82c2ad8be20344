#include "extract_formats/pdf_layout.h"

#include "extract_formats/pdf_lines.h"
#include "extract_formats/pdf_tables.h"
#include "extract_formats/pdf_tagged_rows.h"

namespace svea::extract_formats {

PdfPage page_of(const PdfWords& words) {
  std::vector<PdfWord> outside = words.words;
  std::vector<PdfLine> rows = take_tagged_rows(outside);
  PdfPage page{words.width, words.height, lines_of(outside, k_column_gap_em)};
  join_table_rows(page.lines, lines_of(outside, k_cell_gap_em));
  put_in_place(std::move(rows), page.lines);
  join_numbers(page.lines);
  find_column_edges(page.lines);
  return page;
}

}  // namespace svea::extract_formats
