#include "extract/fake_extractor.h"

#include <fstream>
#include <sstream>

#include "extract/failures.h"

namespace svea::extract {

Result<ExtractedDocument> FakeExtractor::extract(const std::filesystem::path& file,
                                                 const std::string& /*file_name*/, std::stop_token stop) {
  if (stop.stop_requested()) return fail(ErrorKind::cancelled, "cancelled", {"Avbrutet.", "Stopped."});
  std::ifstream stream(file, std::ios::binary);
  if (!stream || std::filesystem::is_directory(file))
    return fail(ErrorKind::not_found, "file_unreadable",
                {"Filen kan inte öppnas.", "The file cannot be opened."});
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  const std::string text = std::move(bytes).str();
  if (text.empty()) return fail(Failure::empty);

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

}  // namespace svea::extract
