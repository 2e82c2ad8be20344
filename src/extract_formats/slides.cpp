#include "extract_formats/slides.h"

#include <algorithm>

#include <fmt/format.h>

namespace svea::extract_formats {

using model::BlockKind;

void add_slide(const BlockBuilder& slide, int number, BlockBuilder& blocks) {
  if (slide.is_empty()) return;
  const auto is_title = [](const extract::ExtractedBlock& block) {
    return block.kind == BlockKind::heading && block.level == 1;
  };
  const auto title = std::ranges::find_if(slide.blocks(), is_title);
  const bool has_title = title != slide.blocks().end();
  blocks.add(BlockKind::heading, has_title ? title->text : fmt::format("Bild {}", number), 1, number);
  for (auto block = slide.blocks().begin(); block != slide.blocks().end(); ++block)
    if (block != title) blocks.add(block->kind, block->text, block->level, number);
}

}  // namespace svea::extract_formats
