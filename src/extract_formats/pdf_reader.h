// PDF with text.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"

namespace svea::extract_formats {

// Loads what poppler keeps for the whole process, so that reading opens no files but character maps of East
// Asian fonts.
void prepare_pdf();

// Errors: file_encrypted (a password is needed to open it), file_damaged, file_not_text (scans),
// file_too_large.
[[nodiscard]] Result<extract::ExtractedDocument> read_pdf(std::string_view bytes);

}  // namespace svea::extract_formats
