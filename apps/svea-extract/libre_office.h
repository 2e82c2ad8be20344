// LibreOffice, where it is installed: turns DOC, XLS and PPT into what Svea reads itself.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "base/unique_fd.h"
#include "extract/extractor.h"
#include "extract_formats/detect.h"
#include "extract_formats/document_reader.h"

namespace svea::extract_app {

// LibreOffice starts in two to ten seconds on a busy machine; the rest of a document's time is for reading
// it.
inline constexpr std::chrono::milliseconds k_convert_time_max = limits::k_extract_time_max * 3 / 4;

class LibreOffice {
 public:
  // None when it is not installed, or the kernel cannot hold it (extract_sandbox::ProgramWall). Clears away
  // what conversions that were killed have left behind.
  [[nodiscard]] static std::optional<LibreOffice> find();

  // The document as DOCX, XLSX or PPTX, made by a process of its own behind a wall, with a home and a profile
  // that last as long as it does; at most k_convert_time_max. What comes back is as untrusted as what
  // went in. For processes with one thread. Errors: file_damaged, internal.
  [[nodiscard]] Result<UniqueFd> convert(std::string_view document, extract_formats::OldOffice kind) const;

 private:
  explicit LibreOffice(std::filesystem::path program) : program_(std::move(program)) {}

  std::filesystem::path program_;
};

struct NewerDocument {
  UniqueFd document;
  std::string_view media_type;  // of what it was
};

// What is to be read instead of `document`: the same turned into a newer format, where it is a file of an old
// one and `office` is there. To be called before the wall. Errors: as LibreOffice::convert().
[[nodiscard]] Result<std::optional<NewerDocument>> in_newer_format(const std::optional<LibreOffice>& office,
                                                                   int document);

// Reads `fd`, which holds what in_newer_format() gave or else the document itself, behind the wall. Errors:
// as read_document(), and why it could not be turned into a newer format.
[[nodiscard]] Result<extract::ExtractedDocument> read_newer_document(
    const extract_formats::DocumentReader& reader, const Result<std::optional<NewerDocument>>& newer, int fd,
    std::string_view file_name);

}  // namespace svea::extract_app
