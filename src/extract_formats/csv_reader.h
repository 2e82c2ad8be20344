// Tables as text: values separated by commas, semicolons or tabs (RFC 4180).
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"

namespace svea::extract_formats {

// The separator of a text that is a table: one that parts nearly all of its first records into the same
// number of fields, at least two. None when the text is something else. `is_named_csv`: the file's name says
// it is one, so less speaks for it. The first line may say it itself ("sep=;", as Excel writes).
[[nodiscard]] std::optional<char> csv_separator(std::string_view utf8, bool is_named_csv);

// A record is a row; empty ones are left out. The text has a csv_separator(). Errors: file_not_text,
// file_too_large.
[[nodiscard]] Result<extract::ExtractedDocument> read_csv(std::string_view utf8);

}  // namespace svea::extract_formats
