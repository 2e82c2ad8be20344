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

  ExtractedDocument document{"text/plain", "", "", 0, {}};
  bool in_paragraph = false;
  std::istringstream lines(text + '\n');
  for (std::string line; std::getline(lines, line);) {
    const bool is_heading = line.starts_with("# ");
    if (is_heading)
      document.blocks.push_back({model::BlockKind::heading, 1, 0, line});
    else if (in_paragraph)
      document.blocks.back().text += '\n' + line;
    else
      document.blocks.push_back({model::BlockKind::paragraph, 0, 0, line});
    in_paragraph = !is_heading;
  }
  return document;
}

}  // namespace svea::extract
