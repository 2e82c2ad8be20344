// Plain text.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"

namespace svea::extract_formats {

// Cuts the text into paragraphs at blank lines; the blocks joined with "\n" are the text, byte for byte.
// Short lines of their own that are numbered, in capitals or underlined become headings. Errors: file_empty
// (nothing but white space), file_too_large.
[[nodiscard]] Result<extract::ExtractedDocument> read_text(std::string_view utf8);

}  // namespace svea::extract_formats
