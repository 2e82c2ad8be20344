// Which document a ZIP archive is.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"
#include "extract_formats/files_inside.h"

namespace svea::extract_formats {

// Reads Office Open XML, OpenDocument, EPUB, and archives of files, which `read` reads. Errors: theirs;
// file_type_not_read for office documents of other kinds (databases, formulas).
[[nodiscard]] Result<extract::ExtractedDocument> read_office(std::string_view bytes, package::Budget& budget,
                                                             const ReadFile& read);

}  // namespace svea::extract_formats
