// The picture of a page in, its text in blocks out.
#pragma once

#include "extract/extractor.h"
#include "extract_formats/ocr.h"
#include "extract_formats/picture.h"

namespace svea::extract_formats {

// A picture file: pages to read and no text yet. Errors: file_damaged.
[[nodiscard]] Result<extract::ExtractedDocument> read_pictures(std::string_view bytes);

// Reads the picture; its blocks carry `page`. Headings, lists, tables and columns are told as in a PDF with
// text, whose steps it shares. Errors: file_too_large.
[[nodiscard]] Result<extract::ReadPage> read_scanned_page(Ocr& ocr, Picture picture, int page);

}  // namespace svea::extract_formats
