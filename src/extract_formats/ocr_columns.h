// Whether the text of a scanned page stands in columns, told from where its lines lie.
#pragma once

#include <span>
#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// A block of text as the layout analysis sees it. Any unit of length.
struct TextBlock {
  PdfBox box;
  std::vector<double> line_widths{};
};

// Two blocks side by side that are filled with lines, as columns of running text are and the columns of a
// table, or numbers in the margin, are not. `page_width` is in the blocks' unit.
[[nodiscard]] bool has_columns(std::span<const TextBlock> blocks, double page_width);

}  // namespace svea::extract_formats
