// PowerPoint presentations (Office Open XML, ECMA-376).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// Each slide is a page: its title as a heading, its text, tables and notes. Hidden slides, footers, slide
// numbers, charts and comments are left out. `main_part` is the package's officeDocument. Errors:
// file_damaged, file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_pptx(package::ZipArchive& archive,
                                                           const std::string& main_part);

}  // namespace svea::extract_formats
