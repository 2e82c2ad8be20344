// From the words of a page to its lines.
#pragma once

#include <span>
#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// Lines in the order of the words. Raised numbers that refer to footnotes are left out, since they would hang
// on to the word before them. A gap of `gap_em` times the font size ends a line: k_column_gap_em to part
// columns, k_cell_gap_em to find cells too.
[[nodiscard]] std::vector<PdfLine> lines_of(std::span<const PdfWord> words, double gap_em);

// Wider than the gaps of justified text.
inline constexpr double k_column_gap_em = 1.9;
// Wider than a space; justified text has such gaps too, but not below each other.
inline constexpr double k_cell_gap_em = 0.45;

// Joins a number ("4.3") or list marker with the line that it stands before, however far.
void join_numbers(std::vector<PdfLine>& lines);

// Sets PdfLine::column_right of a page's lines.
void find_column_edges(std::vector<PdfLine>& lines);

// Whether two boxes stand on one line of a page: more than half of the smaller one's height is common to
// both.
[[nodiscard]] bool share_line(const PdfBox& a, const PdfBox& b);

}  // namespace svea::extract_formats
