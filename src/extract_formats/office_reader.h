// Which office document a ZIP archive is.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"

namespace svea::extract_formats {

// Reads DOCX and ODT. Errors: theirs; file_type_not_read for other archives.
[[nodiscard]] Result<extract::ExtractedDocument> read_office(std::string_view bytes);

}  // namespace svea::extract_formats
