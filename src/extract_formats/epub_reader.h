// Electronic books (EPUB 3.3 and 2.0.1).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// The chapters in the order they are read in (the spine), without the table of contents. Errors:
// file_damaged, file_encrypted, file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_epub(package::ZipArchive& archive);

}  // namespace svea::extract_formats
