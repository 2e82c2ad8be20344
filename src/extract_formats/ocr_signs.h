// Mends the signs that Tesseract's Swedish language data do not know: "§", "%", bullets and the dash of
// Swedish print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract_formats/pdf_page.h"

namespace svea::extract_formats {

// A letter as it was read, and where it stands.
struct Glyph {
  std::string text;
  PdfBox box;
};

// The letters of a word. Words of one line are given in their order.
using Glyphs = std::vector<Glyph>;

inline constexpr std::string_view k_bullet = "•";

// The words' texts, signs mended. The data take "§" for "8", "3" or "$" and "%" for something like "90", but
// the shape gives them away: beside a number, a section sign is taller than its digits and reaches below
// them, and a per cent sign after it has a part that is wider. Whatever stands as a small round or square
// thing before a line is its bullet.
[[nodiscard]] std::vector<std::string> texts_with_signs(std::vector<Glyphs> line);

}  // namespace svea::extract_formats
