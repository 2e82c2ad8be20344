// The headings, paragraphs, list items and rows that a text consists of.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "text/words.h"

namespace svea::prose {

struct Piece {
  enum class Kind { heading, paragraph, item, row };
  Kind kind = Kind::paragraph;
  text::Span span;  // bytes, without marks and white space around it; may hold line breaks of the page
  int level = 0;    // headings: 1–6
};

struct Pieces {
  std::vector<Piece> pieces;      // in order, none empty
  std::size_t running_heads = 0;  // lines that are in no piece
};

// See prose::read().
[[nodiscard]] Pieces pieces_of(std::string_view utf8, std::span<const model::Block> blocks);

}  // namespace svea::prose
