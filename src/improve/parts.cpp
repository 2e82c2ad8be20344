#include "improve/parts.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::improve {
namespace {

using model::BlockKind;

bool says_more_than_paragraphs(const model::DocumentText& text) {
  return std::ranges::any_of(text.blocks, [](const model::Block& block) {
    return block.kind == BlockKind::heading || block.kind == BlockKind::list_item;
  });
}

// How many bytes of the line mark it as an item of a list: "- ", "• ", "1. ", "12) ".
std::size_t item_mark(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "• ", "– "})
    if (line.starts_with(mark)) return mark.size();
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || digits > 3) return 0;
  const auto rest = line.substr(digits);
  return rest.starts_with(". ") || rest.starts_with(") ") ? digits + 2 : 0;
}

Part part_of_line(std::string_view text, text::Span span) {
  auto line = text.substr(span.start, span.end - span.start);
  const auto indent = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(indent);
  const auto hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes > 0 && hashes <= 6 && line.substr(hashes).starts_with(' '))
    return {BlockKind::heading, static_cast<int>(hashes), {span.start + indent + hashes + 1, span.end}};
  if (const auto mark = item_mark(line); mark > 0)
    return {BlockKind::list_item, 0, {span.start + indent + mark, span.end}};
  return {BlockKind::paragraph, 0, span};
}

}  // namespace

std::vector<Part> parts_of(const model::DocumentText& text) {
  std::vector<Part> parts;
  if (says_more_than_paragraphs(text)) {
    const text::CodePointMap map(text.text);
    for (const auto& block : text.blocks)
      parts.push_back({block.kind, block.level, {map.byte_at(block.start), map.byte_at(block.end)}});
    return parts;
  }
  const std::string_view whole = text.text;
  for (std::size_t start = 0; start < whole.size();) {
    const std::size_t end = std::min(whole.find('\n', start), whole.size());
    if (whole.substr(start, end - start).find_first_not_of(" \t\r") != std::string_view::npos)
      parts.push_back(part_of_line(whole, {start, end}));
    start = end + 1;
  }
  return parts;
}

}  // namespace svea::improve
