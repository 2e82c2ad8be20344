// The ruled lines of tables, forms and margins in the picture of a page.
#pragma once

#include "extract_formats/picture.h"

namespace svea::extract_formats {

// Paints them white where they are straight and upright or level: Tesseract takes pieces of them for letters,
// and a line of text beside one for as tall as the cell. Letters, dark areas and pictures stay. Never fails:
// what cannot be done is left. For pictures at about k_reading_dpi.
void remove_rules(Picture& picture);

}  // namespace svea::extract_formats
