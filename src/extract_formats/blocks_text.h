// Blocks as lines of text, for tests to compare.
#pragma once

#include <string>

#include <fmt/format.h>

#include "extract/extractor.h"

namespace svea::extract_formats {

// A line each: "h2 Heading", "p Paragraph", "li0 Item", "tr A | B", "code …"; line breaks inside of a block
// as "⏎".
inline std::string blocks_text(const Result<extract::ExtractedDocument>& document) {
  if (!document) return document.error().code;
  std::string lines;
  for (const extract::ExtractedBlock& block : document->blocks) {
    switch (block.kind) {
      case model::BlockKind::heading:
        lines += fmt::format("h{} ", block.level);
        break;
      case model::BlockKind::paragraph:
        lines += "p ";
        break;
      case model::BlockKind::list_item:
        lines += fmt::format("li{} ", block.level);
        break;
      case model::BlockKind::table_row:
        lines += "tr ";
        break;
      case model::BlockKind::code:
        lines += "code ";
        break;
    }
    for (const char c : block.text) lines += c == '\n' ? "⏎" : c == '\t' ? " | " : std::string(1, c);
    lines += '\n';
  }
  return lines;
}

}  // namespace svea::extract_formats
