#include "extract_formats/zip_reader.h"

#include <algorithm>

namespace svea::extract_formats {
namespace {

// Folders, and what macOS and Windows leave behind in them.
bool is_passed_over(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.empty() || name.starts_with('.') || path.starts_with("__MACOSX/") || name == "Thumbs.db" ||
         name == "desktop.ini";
}

}  // namespace

Result<extract::ExtractedDocument> read_zip(package::ZipArchive& archive, package::Budget& budget,
                                            const ReadFile& read) {
  const package::Budget::Level level(budget);
  TRY(level.check());
  BlockBuilder blocks;
  FilesInside files(blocks, budget, read);
  for (std::uint64_t i = 0; i < archive.entries() && !blocks.is_full(); ++i) {
    const std::string path = archive.name_at(i);
    if (is_passed_over(path)) continue;
    auto bytes = archive.bytes_at(i);
    if (bytes)
      TRY(files.add(path, *bytes));
    else if (budget.is_exhausted())
      return std::unexpected(std::move(bytes.error()));
    else
      files.add_unreadable(path, std::move(bytes.error()));
  }
  if (auto failure = files.failure()) return std::unexpected(std::move(*failure));
  return std::move(blocks).finish("application/zip", {}, files.pages(), files.pages_to_read());
}

}  // namespace svea::extract_formats
