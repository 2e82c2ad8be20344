// LibreOffice, where it is installed: turns DOC, XLS and PPT into what Svea reads itself.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "extract_formats/detect.h"

namespace svea::extract_app {

// Of all conversions for one document. LibreOffice starts in two to ten seconds on a busy machine; the rest
// of the document's time is for reading it.
inline constexpr std::chrono::milliseconds k_convert_time_max = limits::k_extract_time_max * 3 / 4;

using Deadline = std::chrono::steady_clock::time_point;

// Where conversions that follow each other work, and when they are to be given up.
struct Conversions {
  std::filesystem::path folder;  // for the documents, and LibreOffice's home and profile
  Deadline deadline;
  int given_up_by = -1;  // a socket: they are given up when its other end is closed
};

class LibreOffice {
 public:
  // None when it is not installed, or the kernel cannot hold it (extract_sandbox::ProgramWall). Clears away
  // what conversions that were killed have left behind.
  [[nodiscard]] static std::optional<LibreOffice> find();
  // What find() found, or why nothing, in a line for administrators.
  [[nodiscard]] static std::string about();

  // The document as DOCX, XLSX or PPTX, made by a process of its own behind a wall. What comes back is as
  // untrusted as what went in. For processes with one thread whose children are waited for. Errors:
  // file_damaged, file_convert_timeout, internal.
  [[nodiscard]] Result<std::string> convert(std::string_view document, extract_formats::OldOffice kind,
                                            const Conversions& conversions) const;

 private:
  explicit LibreOffice(std::filesystem::path program) : program_(std::move(program)) {}

  std::filesystem::path program_;
};

}  // namespace svea::extract_app
