// Port: templates read and filled in, and texts written as files. The real adapter runs svea-extract
// behind a wall.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include "base/result.h"
#include "drafts/manuscript.h"
#include "drafts/origin.h"
#include "drafts/template.h"
#include "drafts/values.h"

namespace svea::drafts {

enum class FileType : std::uint8_t { docx, odt, pdf };

// Thread-safe. Each call blocks until its process is done, at most limits::k_extract_time_max; a requested
// `stop` ends it at once. Errors of all: those of drafts/failures.h and extract/failures.h, and
// file_unreadable, extract_timeout, extract_crashed, extract_unavailable, cancelled.
class DocumentWriter {
 public:
  virtual ~DocumentWriter() = default;

  [[nodiscard]] virtual Result<Template> read_template(const std::filesystem::path& file,
                                                       std::stop_token stop) = 0;
  // The filled-in document in the template's format, or as PDF. What is missing is written as nothing: ask
  // missing() first.
  [[nodiscard]] virtual Result<std::string> fill(const std::filesystem::path& file, const Values& values,
                                                 const Origin& origin, bool as_pdf, std::stop_token stop) = 0;
  [[nodiscard]] virtual Result<std::string> write(const Manuscript& manuscript, const Origin& origin,
                                                  FileType type, std::stop_token stop) = 0;
};

}  // namespace svea::drafts
