// Port: a document's bytes in, its text in blocks out. The real adapter runs svea-extract behind a wall.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"

namespace svea::extract {

struct ExtractedBlock {
  model::BlockKind kind = model::BlockKind::paragraph;
  int level = 0;
  int page = 0;
  std::string text;  // valid UTF-8, NFC; cells of a table row separated by a tab; no other control characters than \n
};

struct ExtractedDocument {
  std::string media_type;  // what the content is, whatever its name says
  std::string title;       // from the document's own metadata or first heading; "" when it has none
  std::string language;    // BCP 47 from the document's metadata; "" when unknown
  int pages = 0;
  std::vector<ExtractedBlock> blocks;
};

// Thread-safe: called by several ingest workers at once.
class Extractor {
 public:
  virtual ~Extractor() = default;

  // `file_name` helps only where the content leaves a choice (Markdown or plain text).
  // Errors: file_empty, file_type_unknown, file_encrypted, file_damaged, file_not_text (nothing to read in it),
  // file_too_large (unpacked or as text), extract_timeout, extract_crashed, cancelled.
  [[nodiscard]] virtual Result<ExtractedDocument> extract(const std::filesystem::path& file,
                                                          const std::string& file_name, std::stop_token stop) = 0;
};

}  // namespace svea::extract
