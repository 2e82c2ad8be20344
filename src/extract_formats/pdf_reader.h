// PDF: the text that it has, and which of its pages are only pictures.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"

namespace svea::extract_formats {

// Errors: file_encrypted (a password is needed to open it), file_damaged, file_not_text (neither
// text nor pictures), file_too_large.
[[nodiscard]] Result<extract::ExtractedDocument> read_pdf(std::string_view bytes);

}  // namespace svea::extract_formats
