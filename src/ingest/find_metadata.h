// What a document says of itself, in its format's own fields and in its text.
#pragma once

#include <string>

#include "extract/extractor.h"
#include "model/document.h"

namespace svea::ingest {

// The text counts before the format's fields, which often tell of a template or of whoever converted the
// file. The title is never empty: without any the file's name stands in for it.
[[nodiscard]] model::Metadata find_metadata(const extract::ExtractedDocument& extracted,
                                            const model::DocumentText& text, const std::string& name);

}  // namespace svea::ingest
