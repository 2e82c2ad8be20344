#include "extract_formats/files_inside.h"

#include <fmt/format.h>

namespace svea::extract_formats {

using model::BlockKind;

Status FilesInside::add(std::string_view name, std::string_view bytes) {
  TRY(budget_.take_file());
  auto document = read_(bytes, name);
  if (!document) {
    if (budget_.is_exhausted()) return std::unexpected(std::move(document.error()));
    add_unreadable(name, std::move(document.error()));
    return {};
  }
  has_read_ = true;
  const int pages_before = pages_;
  pages_ += document->pages;
  for (const int page : document->pages_to_read) pages_to_read_.push_back(pages_before + page);
  blocks_.add(BlockKind::heading, name, 1, document->pages > 0 ? pages_before + 1 : 0);
  for (const extract::ExtractedBlock& block : document->blocks) {
    const int level = block.kind == BlockKind::heading ? block.level + 1 : block.level;
    blocks_.add(block.kind, block.text, level, block.page > 0 ? pages_before + block.page : 0);
  }
  return {};
}

void FilesInside::add_unreadable(std::string_view name, Error why) {
  blocks_.add(BlockKind::paragraph, fmt::format("Kunde inte läsas: {}", name));
  if (!first_failure_) first_failure_ = std::move(why);
}

std::optional<Error> FilesInside::failure() const { return has_read_ ? std::nullopt : first_failure_; }

}  // namespace svea::extract_formats
