// Reads a document in tests as svea-extract does.
#pragma once

#include <string>
#include <string_view>

#include "extract_formats/blocks_text.h"
#include "extract_formats/document_reader.h"

namespace svea::extract_formats {

inline Result<extract::ExtractedDocument> read_sample(std::string_view bytes,
                                                      std::string_view file_name = "") {
  static const DocumentReader reader;
  return reader.read(bytes, file_name);
}

// Its blocks as lines; the code of the error when it cannot be read.
inline std::string sample_text(std::string_view bytes, std::string_view file_name = "") {
  return blocks_text(read_sample(bytes, file_name));
}

}  // namespace svea::extract_formats
