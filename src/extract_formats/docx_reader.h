// Word documents (Office Open XML, ECMA-376).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// The text as it stands after accepting all changes: deleted and hidden text, comments, page headers, page
// footers and tables of contents are left out; a footnote follows its paragraph. `main_part` is the package's
// officeDocument. Errors: file_damaged, file_encrypted, file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_docx(package::ZipArchive& archive,
                                                           const std::string& main_part);

}  // namespace svea::extract_formats
