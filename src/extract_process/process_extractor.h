// The Extractor that Svea runs: every document is read by a process of its own, svea-extract, behind a wall.
#pragma once

#include <chrono>
#include <filesystem>

#include "base/limits.h"
#include "extract/extractor.h"
#include "extract/markup.h"
#include "extract_process/zygote.h"

namespace svea::extract_process {

// svea-extract in the folder of the program that runs.
[[nodiscard]] std::filesystem::path program_beside_this_one();

// Nothing is started before the first document. Thread-safe; each call waits for its own document.
class ProcessExtractor final : public extract::Extractor, public extract::MarkupReader {
 public:
  explicit ProcessExtractor(std::filesystem::path program = program_beside_this_one(),
                            std::chrono::milliseconds time_max = limits::k_extract_time_max,
                            std::chrono::milliseconds page_time_max = limits::k_page_read_time_max)
      : zygote_(std::move(program)), time_max_(time_max), page_time_max_(page_time_max) {}

  [[nodiscard]] Result<extract::ExtractedDocument> extract(const std::filesystem::path& file,
                                                           const std::string& file_name,
                                                           std::stop_token stop) override;
  [[nodiscard]] Result<extract::ReadPage> read_page(const std::filesystem::path& file,
                                                    const std::string& file_name, int page,
                                                    std::stop_token stop) override;
  [[nodiscard]] Result<extract::Markup> read_markup(const std::filesystem::path& file,
                                                    std::stop_token stop) override;

 private:
  // What a process that was sent the file and the page (as in Request) answered.
  [[nodiscard]] Result<std::string> ask(const std::filesystem::path& file, const std::string& file_name,
                                        int page, std::stop_token stop);

  Zygote zygote_;
  std::chrono::milliseconds time_max_;
  std::chrono::milliseconds page_time_max_;
};

}  // namespace svea::extract_process
