#include "extract_formats/ocr_columns.h"

#include <algorithm>

namespace svea::extract_formats {
namespace {

// Of the page: three columns with their gutters.
constexpr double k_width_min = 0.2;
constexpr std::size_t k_lines_min = 5;
// Of its column: how wide most lines of running text are at least.
constexpr double k_full_line = 0.75;

bool is_filled(const TextBlock& block, double page_width) {
  const double width = block.box.right - block.box.left;
  const auto full =
      std::ranges::count_if(block.line_widths, [&](double line) { return line >= k_full_line * width; });
  return width >= k_width_min * page_width && block.line_widths.size() >= k_lines_min &&
         static_cast<std::size_t>(full) * 2 > block.line_widths.size();
}

// For at least a third of the height of the lower one.
bool are_side_by_side(const PdfBox& a, const PdfBox& b) {
  const double beside = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return (a.right <= b.left || b.right <= a.left) && beside * 3 > std::min(a.height(), b.height());
}

}  // namespace

bool has_columns(std::span<const TextBlock> blocks, double page_width) {
  std::vector<PdfBox> filled;
  for (const TextBlock& block : blocks)
    if (is_filled(block, page_width)) filled.push_back(block.box);
  return std::ranges::any_of(filled, [&](const PdfBox& one) {
    return std::ranges::any_of(filled, [&](const PdfBox& other) { return are_side_by_side(one, other); });
  });
}

}  // namespace svea::extract_formats
