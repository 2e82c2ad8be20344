// The way in: the bytes of a file, its text in blocks out.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"
#include "extract_formats/budget.h"
#include "extract_formats/decoders.h"

namespace svea::extract_formats {

// Reads documents of untrusted origin in the calling process, so let it stand behind extract_sandbox::Wall.
// What it needs from the file system is loaded when it is made. Not thread-safe.
class DocumentReader {
 public:
  // Folders of which it may open files for reading later on (character maps of East Asian PDFs).
  static constexpr std::string_view k_readable_folder = "/usr/share/poppler";

  DocumentReader();

  // Content decides the format; `file_name` only where that leaves a choice (detect.h). Errors: those of
  // extract/failures.h. Throws std::bad_alloc.
  [[nodiscard]] Result<extract::ExtractedDocument> read(std::string_view bytes,
                                                        std::string_view file_name) const;

 private:
  // As read(), for a file that may lie inside of others.
  [[nodiscard]] Result<extract::ExtractedDocument> read_within(std::string_view bytes,
                                                               std::string_view file_name,
                                                               Budget& budget) const;
  [[nodiscard]] Result<extract::ExtractedDocument> read_text_file(std::string_view bytes,
                                                                  std::string_view file_name) const;

  Decoders decoders_;
};

}  // namespace svea::extract_formats
