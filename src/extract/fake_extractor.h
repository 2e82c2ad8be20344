// An Extractor for tests of what stands on it: reads plain text in UTF-8 in this process, without a wall.
#pragma once

#include "extract/extractor.h"

namespace svea::extract {

// Each line is a block, with the blank lines after it; one that begins with "# " is a heading of level 1, its
// mark included. A file that begins with the line "SCANNED" is one of scanned pages: each further line is a
// page, which read_page() reads as one paragraph with k_fake_confidence.
inline constexpr double k_fake_confidence = 0.9;

class FakeExtractor final : public Extractor {
 public:
  [[nodiscard]] Result<ExtractedDocument> extract(const std::filesystem::path& file,
                                                  const std::string& file_name,
                                                  std::stop_token stop) override;
  [[nodiscard]] Result<ReadPage> read_page(const std::filesystem::path& file, const std::string& file_name,
                                           int page, std::stop_token stop) override;
};

}  // namespace svea::extract
