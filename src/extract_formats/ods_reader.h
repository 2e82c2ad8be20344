// OpenDocument spreadsheets (ISO/IEC 26300).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// Each sheet under a heading with its name: rows of cells as shown. Hidden sheets, charts and comments are
// left out. Errors: file_damaged, file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_ods(package::ZipArchive& archive);

}  // namespace svea::extract_formats
