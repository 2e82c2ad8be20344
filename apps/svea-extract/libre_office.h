// LibreOffice, where it is installed: turns DOC, XLS and PPT into what Svea reads itself, and what Svea has
// written into PDF.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"

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

// From which format to which.
struct Conversion {
  // Of the document: without one the guess at what it is does not come to an end.
  std::string_view from;
  std::string_view to;
  std::string_view filter{};  // the name of the program's own way of writing, with its settings
};

// Of a document of that kind; none of what is no old Office document.
[[nodiscard]] std::optional<Conversion> to_newer_format(std::string_view document);
// Of a DOCX or ODT, tagged for screen readers; none of anything else.
[[nodiscard]] std::optional<Conversion> to_pdf(std::string_view document);

class LibreOffice {
 public:
  // None when it is not installed, or the kernel cannot hold it (extract_sandbox::ProgramWall). Clears away
  // what conversions that were killed have left behind.
  [[nodiscard]] static std::optional<LibreOffice> find();
  // What find() found, or why nothing, in a line for administrators.
  [[nodiscard]] static std::string about();

  // The document in the other format, made by a process of its own behind a wall. What comes back is as
  // untrusted as what went in. For processes with one thread whose children are waited for. Errors:
  // file_damaged, file_convert_timeout, internal.
  [[nodiscard]] Result<std::string> convert(std::string_view document, const Conversion& conversion,
                                            const Conversions& conversions) const;

 private:
  explicit LibreOffice(std::filesystem::path program) : program_(std::move(program)) {}

  std::filesystem::path program_;
};

}  // namespace svea::extract_app
