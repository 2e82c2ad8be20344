// Makes the picture of a page ready to be read: right size, right way up, lines level, without rules.
#pragma once

#include "extract_formats/picture.h"

namespace svea::extract_formats {

// What Tesseract reads best, and what the other steps expect.
inline constexpr int k_reading_dpi = 300;

// The picture at about k_reading_dpi (its own resolution where that is plausible, else as if the page were
// A4), turned by quarter turns until its letters stand upright, and by up to five degrees until its lines are
// level; ruled lines are painted over (page_rules.h). Never fails: what cannot be told is left as it is.
// Throws std::bad_alloc.
[[nodiscard]] Picture straightened(Picture picture);

}  // namespace svea::extract_formats
