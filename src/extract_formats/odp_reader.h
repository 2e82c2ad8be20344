// OpenDocument presentations and drawings (ISO/IEC 26300).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// Each slide is a page: its title as a heading, its text, tables and notes. Footers, dates and slide numbers
// are left out. Errors: file_damaged, file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_odp(package::ZipArchive& archive);

}  // namespace svea::extract_formats
