// Collects the blocks of one document and keeps the rules of extract::ExtractedDocument.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/extractor.h"
#include "extract_formats/properties.h"

namespace svea::extract_formats {

class BlockBuilder {
 public:
  // Cleans the text (clean_text.h) and adds it as a block; what has nothing visible is left out. `level` and
  // `page` as in ExtractedBlock; a level out of range is moved into it.
  void add(model::BlockKind kind, std::string_view text, int level = 0, int page = 0);

  // Adds valid UTF-8 as it stands: text/plain.
  void add_verbatim(model::BlockKind kind, std::string_view text, int level = 0);

  // No more is taken: the document passed a limit and finish() says so. Readers may stop early.
  [[nodiscard]] bool is_full() const { return full_; }
  [[nodiscard]] bool is_empty() const { return blocks_.empty(); }
  [[nodiscard]] const std::vector<extract::ExtractedBlock>& blocks() const { return blocks_; }

  // The document; without a title of its own that of its first heading. Errors: file_too_large;
  // file_not_text when it has neither blocks nor pages to read.
  [[nodiscard]] Result<extract::ExtractedDocument> finish(std::string media_type,
                                                          const Properties& properties, int pages = 0,
                                                          std::vector<int> pages_to_read = {}) &&;

  // The blocks alone. Errors: file_too_large.
  [[nodiscard]] Result<std::vector<extract::ExtractedBlock>> take_blocks() &&;

 private:
  void keep(model::BlockKind kind, std::string text, int level, int page);

  std::vector<extract::ExtractedBlock> blocks_;
  std::size_t text_bytes_ = 0;
  bool full_ = false;
};

}  // namespace svea::extract_formats
