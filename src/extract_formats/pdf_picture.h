// A page of a PDF as a picture, for reading what is only a picture in it.
#pragma once

#include <string_view>

#include "extract_formats/picture.h"

namespace svea::extract_formats {

// The page (from 1) at k_reading_dpi, coarser where it would pass limits::k_picture_pixels_max. Errors:
// page_not_found, file_encrypted, file_damaged. Throws std::bad_alloc.
[[nodiscard]] Result<Picture> pdf_page_picture(std::string_view bytes, int page);

}  // namespace svea::extract_formats
