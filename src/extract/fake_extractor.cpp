#include "extract/fake_extractor.h"

#include <fstream>
#include <sstream>
#include <string_view>

#include "extract/failures.h"

namespace svea::extract {
namespace {

constexpr std::string_view k_scanned = "SCANNED\n";

Result<std::string> text_of(const std::filesystem::path& file, const std::stop_token& stop) {
  if (stop.stop_requested()) return fail(ErrorKind::cancelled, "cancelled", {"Avbrutet.", "Stopped."});
  std::ifstream stream(file, std::ios::binary);
  if (!stream || std::filesystem::is_directory(file))
    return fail(ErrorKind::not_found, "file_unreadable",
                {"Filen kan inte öppnas.", "The file cannot be opened."});
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  std::string text = std::move(bytes).str();
  if (text.empty()) return fail(Failure::empty);
  return text;
}

// The lines after the first one of a scanned document.
std::vector<std::string> scanned_pages(const std::string& text) {
  std::vector<std::string> pages;
  std::istringstream lines(text.substr(k_scanned.size()));
  for (std::string line; std::getline(lines, line);) pages.push_back(line);
  return pages;
}

ExtractedDocument scanned_document(const std::string& text) {
  ExtractedDocument document;
  document.media_type = "application/pdf";
  document.pages = static_cast<int>(scanned_pages(text).size());
  for (int page = 1; page <= document.pages; ++page) document.pages_to_read.push_back(page);
  return document;
}

}  // namespace

Result<ExtractedDocument> FakeExtractor::extract(const std::filesystem::path& file,
                                                 const std::string& /*file_name*/, std::stop_token stop) {
  const std::string text = TRY(text_of(file, stop));
  if (text.starts_with(k_scanned)) return scanned_document(text);

  ExtractedDocument document{"text/plain", "", "", "", "", 0, {}};
  std::vector<ExtractedBlock>& blocks = document.blocks;
  std::istringstream lines(text + '\n');
  bool has_text = true;  // the last block
  for (std::string line; std::getline(lines, line);) {
    if (blocks.empty() || (!line.empty() && has_text)) {
      blocks.push_back({model::BlockKind::paragraph, 0, 0, line});
      has_text = !line.empty();
    } else {
      blocks.back().text += '\n' + line;
      has_text = has_text || !line.empty();
    }
    if (!line.starts_with("# ")) continue;
    blocks.back().kind = model::BlockKind::heading;
    blocks.back().level = 1;
  }
  return document;
}

Result<ReadPage> FakeExtractor::read_page(const std::filesystem::path& file, const std::string& /*file_name*/,
                                          int page, std::stop_token stop) {
  const std::string text = TRY(text_of(file, stop));
  if (!text.starts_with(k_scanned)) return fail(Failure::no_such_page);
  const std::vector<std::string> pages = scanned_pages(text);
  if (page < 1 || page > static_cast<int>(pages.size())) return fail(Failure::no_such_page);
  const std::string& line = pages[static_cast<std::size_t>(page) - 1];
  if (line.empty()) return ReadPage{};
  return ReadPage{{{model::BlockKind::paragraph, 0, page, line}}, k_fake_confidence};
}

}  // namespace svea::extract
