// Mail messages (EML).
#pragma once

#include "base/result.h"
#include "extract/extractor.h"
#include "extract_formats/decoders.h"
#include "extract_formats/files_inside.h"

namespace svea::extract_formats {

// Under the subject as a heading: from whom, to whom and when, the text, and each attachment, read by `read`,
// as a section under its name. Errors: file_damaged, file_too_deep, and those of FilesInside.
[[nodiscard]] Result<extract::ExtractedDocument> read_mail(std::string_view bytes, const Decoders& decoders,
                                                           package::Budget& budget, const ReadFile& read);

}  // namespace svea::extract_formats
