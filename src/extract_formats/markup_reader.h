// XML files and HTML pages as elements: what lists of pages, feeds and catalogues are read from.
#pragma once

#include <string_view>

#include "extract/markup.h"
#include "extract_formats/decoders.h"

namespace svea::extract_formats {

// Unpacks gzip. What begins like an HTML page is one; everything else must be XML. Errors: file_empty,
// file_damaged, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::Markup> read_markup(std::string_view bytes, const Decoders& decoders);

}  // namespace svea::extract_formats
