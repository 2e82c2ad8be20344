// Markdown: CommonMark with tables and task lists.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"

namespace svea::extract_formats {

// Front matter between lines of --- or +++ is no text; its title and lang (or language) are used.
// Errors: file_not_text, file_too_large, file_too_deep.
[[nodiscard]] Result<extract::ExtractedDocument> read_markdown(std::string_view utf8);

}  // namespace svea::extract_formats
