// The Extractor and the DocumentWriter that Svea runs: every document is read, and every template filled in,
// by a process of its own, svea-extract, behind a wall.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string_view>

#include "base/limits.h"
#include "drafts/document_writer.h"
#include "extract/extractor.h"
#include "extract/markup.h"
#include "extract_process/zygote.h"

namespace svea::extract_process {

// svea-extract in the folder of the program that runs.
[[nodiscard]] std::filesystem::path program_beside_this_one();

// Nothing is started before the first document. Thread-safe; each call waits for its own document.
class ProcessExtractor final : public extract::Extractor,
                               public extract::MarkupReader,
                               public drafts::DocumentWriter {
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

  [[nodiscard]] Result<drafts::Template> read_template(const std::filesystem::path& file,
                                                       std::stop_token stop) override;
  [[nodiscard]] Result<std::string> fill(const std::filesystem::path& file, const drafts::Values& values,
                                         const drafts::Origin& origin, bool as_pdf,
                                         std::stop_token stop) override;
  [[nodiscard]] Result<std::string> write(const drafts::Manuscript& manuscript, const drafts::Origin& origin,
                                          drafts::FileType type, std::stop_token stop) override;

 private:
  // What is asked of a process; opened anew for each attempt.
  struct Question {
    std::function<Result<UniqueFd>()> open;
    std::string file_name{};
    Work work = Work::read_document;
    int page = 0;
  };

  // What a process that was sent the question answered.
  [[nodiscard]] Result<std::string> ask(const Question& question, std::stop_token stop);
  [[nodiscard]] Result<std::string> write_job(std::string_view job, bool as_pdf, std::stop_token stop);

  Zygote zygote_;
  std::chrono::milliseconds time_max_;
  std::chrono::milliseconds page_time_max_;
};

}  // namespace svea::extract_process
