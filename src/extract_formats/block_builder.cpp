#include "extract_formats/block_builder.h"

#include <algorithm>
#include <cctype>

#include "base/limits.h"
#include "extract/failures.h"
#include "extract/wire.h"
#include "extract_formats/clean_text.h"
#include "text/unicode.h"

namespace svea::extract_formats {
namespace {

using model::BlockKind;

int level_in_range(BlockKind kind, int level) {
  if (kind == BlockKind::heading) return std::clamp(level, 1, 6);
  if (kind == BlockKind::list_item) return std::clamp(level, 0, extract::k_list_level_max);
  return 0;
}

Spacing spacing_of(BlockKind kind) {
  if (kind == BlockKind::code) return Spacing::keep;
  return kind == BlockKind::table_row ? Spacing::cells : Spacing::collapse;
}

// Language tags are written by hand in many documents; what is no tag says nothing.
std::string clean_language(std::string_view language) {
  std::string tag(language);
  std::ranges::replace(tag, '_', '-');
  const bool is_tag = tag.size() >= 2 && tag.size() <= 35 && std::ranges::all_of(tag, [](unsigned char c) {
                        return c == '-' || (c < 0x80 && std::isalnum(c) != 0);
                      });
  return is_tag ? tag : "";
}

// A title or the name of an author.
std::string clean_line(std::string_view line) {
  std::string clean = clean_text(line, Spacing::collapse);
  std::ranges::replace(clean, '\n', ' ');
  std::size_t end = std::min(clean.size(), extract::k_title_bytes_max);
  while (end < clean.size() && (static_cast<unsigned char>(clean[end]) & 0xc0) == 0x80) --end;
  clean.resize(end);
  return clean;
}

}  // namespace

void BlockBuilder::add(BlockKind kind, std::string_view text, int level, int page) {
  if (full_) return;
  std::string clean = clean_text(text, spacing_of(kind));
  if (!clean.empty()) keep(kind, std::move(clean), level, page);
}

void BlockBuilder::add_verbatim(BlockKind kind, std::string_view text, int level) {
  if (!full_) keep(kind, std::string(text), level, 0);
}

void BlockBuilder::keep(BlockKind kind, std::string text, int level, int page) {
  text_bytes_ += text.size() + 1;
  full_ = text_bytes_ > limits::k_document_text_bytes_max || blocks_.size() >= extract::k_blocks_max;
  if (!full_) blocks_.push_back({kind, level_in_range(kind, level), page, std::move(text)});
}

Result<extract::ExtractedDocument> BlockBuilder::finish(std::string media_type, const Properties& properties,
                                                        int pages, std::vector<int> pages_to_read) && {
  if (full_) return extract::fail(extract::Failure::too_large, "text");
  if (blocks_.empty() && pages_to_read.empty()) return extract::fail(extract::Failure::not_text);
  extract::ExtractedDocument document{std::move(media_type),
                                      clean_line(properties.title),
                                      clean_line(properties.author),
                                      iso_day(properties.date),
                                      clean_language(properties.language),
                                      pages,
                                      std::move(blocks_),
                                      std::move(pages_to_read)};
  if (document.title.empty()) {
    const auto heading =
        std::ranges::find(document.blocks, BlockKind::heading, &extract::ExtractedBlock::kind);
    if (heading != document.blocks.end()) document.title = clean_line(heading->text);
  }
  return document;
}

Result<std::vector<extract::ExtractedBlock>> BlockBuilder::take_blocks() && {
  if (full_) return extract::fail(extract::Failure::too_large, "text");
  return std::move(blocks_);
}

}  // namespace svea::extract_formats
