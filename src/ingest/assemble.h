// Joins extracted blocks into the one text that citations point into.
#pragma once

#include "extract/extractor.h"
#include "model/document.h"

namespace svea::ingest {

// Blocks joined by "\n"; each block's offsets are code points into the result. Empty blocks are left out.
// Errors: file_not_text (nothing to read), file_too_large (limits::k_document_text_bytes_max).
[[nodiscard]] Result<model::DocumentText> assemble(const extract::ExtractedDocument& extracted);

}  // namespace svea::ingest
