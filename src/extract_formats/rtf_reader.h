// Rich Text Format (RTF 1.9.1).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "extract_formats/decoders.h"

namespace svea::extract_formats {

// The text as it stands after accepting all changes: deleted and hidden text, comments, page headers and
// footers are left out; a footnote follows its paragraph. Errors: file_not_text, file_too_large,
// file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_rtf(std::string_view bytes, const Decoders& decoders);

}  // namespace svea::extract_formats
