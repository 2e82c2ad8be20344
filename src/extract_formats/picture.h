// Pictures of pages as files: PNG, JPEG and TIFF, which may hold many.
#pragma once

#include <memory>
#include <string_view>

#include "base/result.h"

struct Pix;

namespace svea::extract_formats {

struct FreePix {
  void operator()(Pix* pix) const;
};

// Dots as Leptonica keeps them.
using Pixels = std::unique_ptr<Pix, FreePix>;

// The picture of a page. Black on white as printed: 8 bits of grey a dot.
struct Picture {
  Pixels pixels;
  int dots_per_inch = 0;  // 0: unknown
};

// Silences what the libraries would write to stderr about damaged files. For the whole process.
void prepare_pictures();

// How many pages the file has. Errors: file_damaged.
[[nodiscard]] Result<int> count_pictures(std::string_view bytes);

// The picture of a page (from 1). Errors: page_not_found, file_damaged, picture_too_large
// (limits::k_picture_pixels_max; nothing is unpacked then). Throws std::bad_alloc.
[[nodiscard]] Result<Picture> decode_picture(std::string_view bytes, int page);

// "image/png", "image/jpeg" or "image/tiff" by its first bytes; "" when it is none of these.
[[nodiscard]] std::string_view picture_media_type(std::string_view bytes);

}  // namespace svea::extract_formats
