// OpenDocument text (ISO/IEC 26300).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// Deleted text, comments and generated indexes are left out; a footnote follows its paragraph.
// Errors: file_damaged, file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_odt(package::ZipArchive& archive);

}  // namespace svea::extract_formats
