// What the kinds of blocks are called in JSON.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "model/document.h"

namespace svea::model {

using BlockSlug = std::pair<BlockKind, std::string_view>;
inline constexpr std::array k_block_slugs{
    BlockSlug{BlockKind::heading, "heading"}, BlockSlug{BlockKind::paragraph, "paragraph"},
    BlockSlug{BlockKind::list_item, "list_item"}, BlockSlug{BlockKind::table_row, "table_row"},
    BlockSlug{BlockKind::code, "code"}};

[[nodiscard]] constexpr std::string_view slug_of(BlockKind kind) {
  return std::ranges::find(k_block_slugs, kind, &BlockSlug::first)->second;
}

// None when no kind is called so.
[[nodiscard]] constexpr std::optional<BlockKind> block_kind_of(std::string_view slug) {
  const auto row = std::ranges::find(k_block_slugs, slug, &BlockSlug::second);
  if (row == k_block_slugs.end()) return std::nullopt;
  return row->first;
}

}  // namespace svea::model
