// Excel workbooks (Office Open XML, ECMA-376).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// Each sheet under a heading with its name, in the order of the tabs: rows of cells with the values last
// calculated, formatted as shown. Hidden sheets, charts and comments are left out. `main_part` is the
// package's officeDocument. Errors: file_damaged, file_encrypted, file_not_text, file_too_large,
// file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_xlsx(package::ZipArchive& archive,
                                                           const std::string& main_part);

}  // namespace svea::extract_formats
